import { h, svg } from "./dom.js";
import { difference } from "./values.js";

export const TOP = 10;
export const BOTTOM = 26;
export const RIGHT = 12;
const NEAR = 14;

/** The tooltip of a column, the zoom by dragging, and what a click or tap opens: a point that it hits, else the choice of those of its column. */
export function pointing({ root, tip, seen, left, x, y, step, count, isLine, zoom, show, ctx, what }) {
  const offset = (event) => event.clientX - root.getBoundingClientRect().left;
  const at = (event) => Math.max(0, Math.min(count - 1, isLine ? Math.round((offset(event) - left) / step) : Math.floor((offset(event) - left) / step)));
  const band = svg("rect.select", { y: TOP, height: 0, x: 0, width: 0, "aria-hidden": "true" });
  root.append(band);
  let start = null;
  let isPinned = false;
  const line = (s, i) => {
    const past = s.past?.[i];
    const change = past ? difference(s.points[i].y, past.y, ctx) : null;
    return [h("i", { class: `dot ${s.colour}` }), h("span", `${s.label}: `, h("b", s.points[i].value.text)), past ? h("span.note", ` ${ctx.t("before", past.value.text)}${change ? ` (${change})` : ""}`) : null];
  };
  // Of a stack only what is in it is told.
  const told = (i) => {
    const there = seen.filter((s) => s.stack !== s.figure || s.points[i].y);
    return there.length > 0 ? there : seen;
  };
  const tell = (i, pin) => {
    isPinned = pin;
    tip.hidden = false;
    tip.classList.toggle("pinned", pin);
    tip.replaceChildren(h("b", seen[0].points[i].label, seen[0].past?.[i] && isLine ? h("span.note", ` / ${seen[0].past[i].label}`) : null),
      ...told(i).map((s) => (pin && s.points[i].evidence?.length ? h("button", { onclick: () => ctx.open(what(s, i)) }, line(s, i)) : h("span", line(s, i)))));
    const from = x(i) + 12 + tip.offsetWidth > root.clientWidth ? x(i) - tip.offsetWidth - 12 : x(i) + 12;
    tip.style.setProperty("left", `${Math.max(0, Math.min(from, root.clientWidth - tip.offsetWidth))}px`);
  };
  const hide = () => { isPinned = false; tip.hidden = true; };
  const zoomed = (event) => start && Math.abs(event.clientX - start.x) > 5;
  root.addEventListener("pointerdown", (event) => { start = { i: at(event), x: event.clientX, canZoom: isLine && event.button === 0 && event.pointerType !== "touch" && count > 2 }; });
  root.addEventListener("pointermove", (event) => {
    const i = at(event);
    if (!isPinned && event.pointerType !== "touch") {
      tell(i, false);
    }
    if (start?.canZoom && zoomed(event)) {
      root.setPointerCapture(event.pointerId);
      const [a, b] = [start.i, i].sort((p, q) => p - q);
      Object.entries({ x: x(a), width: x(b) - x(a), height: root.clientHeight - TOP - BOTTOM }).forEach(([k, v]) => band.setAttribute(k, v));
    }
  });
  root.addEventListener("pointerleave", () => { if (!isPinned) hide(); });
  root.addEventListener("pointerup", (event) => {
    const end = at(event);
    if (start?.canZoom && zoomed(event) && end !== start.i) {
      show(zoom.from + Math.min(start.i, end), zoom.from + Math.max(start.i, end));
    }
  });
  root.addEventListener("click", (event) => {
    if (zoomed(event)) {
      start = null;
      return;
    }
    start = null;
    const point = event.target.closest?.(".point");
    const i = point ? Number(point.dataset.i) : at(event);
    const own = point ? seen.find((s) => String(s.n) === point.dataset.series) : null;
    // Points that lie on one another cannot be told by a click.
    const near = seen.filter((s) => s.points[i].y !== null && (own ? Math.abs(y(s.points[i].y) - y(own.points[i].y)) < NEAR / 3 : true));
    const isByKey = event.detail === 0;
    if (own && (isByKey || !isLine || near.length === 1)) {
      ctx.open(what(own, i));
    } else if (!isLine && !own && seen.length === 1) {
      ctx.open(what(seen[0], i));
    } else if (near.length === 1 && seen.length === 1) {
      ctx.open(what(near[0], i));
    } else {
      tell(i, true);
      tip.querySelector("button")?.focus({ preventScroll: true });
    }
  });
  root.addEventListener("focusin", (event) => { if (event.target.dataset.i) tell(Number(event.target.dataset.i), false); });
  root.addEventListener("focusout", () => { if (!isPinned) hide(); });
  tip.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      hide();
      root.querySelector(".point[tabindex='0']")?.focus();
    }
  });
  tip.addEventListener("focusout", (event) => { if (!tip.contains(event.relatedTarget)) hide(); });
  root.addEventListener("dblclick", () => show(0, Number.MAX_SAFE_INTEGER));
}
