/** What every page loads: the look, and the few things that are better when they happen at once. Each page is whole without it. */
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "@fontsource/gowun-batang/400.css";
import "@fontsource/gowun-batang/700.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/look.css";
import "./style/site.css";
import { watchFilm } from "./film";

const film = document.querySelector<HTMLElement>("[data-film-progress]");
if (film) watchFilm(film);
