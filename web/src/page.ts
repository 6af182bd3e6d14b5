/** What every page loads: the look, and the few things that are better when they happen at once. Each page is whole without it. */
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "@fontsource/gowun-batang/400.css";
import "@fontsource/gowun-batang/700.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/look.css";
import "./style/site.css";
import "./style/notices.css";
import "./style/front.css";
import "./style/clubs.css";
import "./style/programmes.css";
import "./style/applications.css";
import "./style/support.css";
import "./style/reviews.css";
import "./style/grants.css";
import "./style/sessions.css";
import "./style/notebook.css";
import "./style/proposals.css";
import "htmx.org";
import { watchFilm } from "./film";
import { tellWhatWentWrong } from "./live";
import { canUsePasskeys, offerPasskey } from "./passkey";
import { keepObservations } from "./notebook";
import { keepAttendance } from "./attendance";
import { keepScan, sendScans } from "./scans";
import { writeTogether } from "./applications";
import { addUpBudget } from "./grants";
import { handOn } from "./share";

const film = document.querySelector<HTMLElement>("[data-film-progress]");
if (film) watchFilm(film);

if (canUsePasskeys()) document.querySelectorAll<HTMLElement>("[data-passkey]").forEach(offerPasskey);

tellWhatWentWrong(document);

const observation = document.querySelector<HTMLFormElement>("form[data-observation]");
if (observation && "indexedDB" in window) keepObservations(observation);

writeTogether(document);

const budget = document.querySelector<HTMLFormElement>("form[data-budget]");
if (budget) addUpBudget(budget);

document.querySelectorAll<HTMLElement>("[data-hand-on]").forEach(handOn);

const attendance = document.querySelector<HTMLElement>("[data-attendance]");
if (attendance) keepAttendance(attendance);

const scans = document.querySelector<HTMLElement>("[data-scans]");
if (scans) sendScans(scans);

const scanned = document.querySelector<HTMLElement>("[data-scanned]");
if (scanned) keepScan(scanned);
