"""Pages of this app, below /ko/notebook/ and /en/notebook/."""

from django.urls import path

from madang.website.notebook.views import observing, reading, showing, taking, trying, writing

app_name = "notebook"
urlpatterns = [
    path("", reading.index, name="index"),
    path("clubs/<str:club>/", reading.club, name="club"),
    path("clubs/<str:club>/new/", writing.begin, name="begin"),
    path("<int:number>/", reading.entry, name="entry"),
    path("<int:number>/words/", writing.words, name="words"),
    path("<int:number>/words/kept/", writing.keep, name="keep"),
    path("<int:number>/history/", reading.history, name="history"),
    path("<int:number>/history/<int:version>/", writing.restore, name="restore"),
    path("<int:number>/observe/", observing.observe, name="observe"),
    path("observations/<int:number>/", observing.correct, name="correct"),
    path("observations/<int:number>/remove/", observing.remove, name="remove"),
    path("observations/<int:number>/put-back/", observing.put_back, name="put-back"),
    path("observations/<int:number>/photo/", observing.delete_photo, name="delete-photo"),
    path("<int:number>/try/", trying.note, name="try"),
    path("trials/<int:number>/", trying.correct, name="trial"),
    path("trials/<int:number>/remove/", trying.remove, name="remove-trial"),
    path("trials/<int:number>/put-back/", trying.put_back, name="put-trial-back"),
    path("<int:number>/publish/", showing.publish, name="publish"),
    path("<int:number>/meet/", writing.meet, name="meet"),
    path("<int:number>/readings.csv", taking.readings, name="readings"),
    path("<int:number>/story.fountain", taking.story, name="story"),
]
