import { h, iconButton, roving, sized, svg } from "./dom.js";
import { colourOf } from "./pie.js";
import { partsOf, table } from "./table.js";
import { currenciesApart, difference, partOf, scalar, tick, undefinedText } from "./values.js";

const LEFT = 54;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 26;
const NEAR = 14;

/** What is drawn: for each figure its points; for money of several currencies without a converted total, for each currency. */
export function seriesOf(widget) {
  return widget.figures.filter((f) => partsOf(f.value)).flatMap((figure) => {
    const parts = partsOf(figure.value);
    const past = partsOf(figure.earlier?.value) ?? [];
    const apart = currenciesApart([...parts, ...past].map((p) => p.value));
    const isTrend = figure.value.type === "TREND";
    return (apart.length === 0 ? [undefined] : apart).map((currency) => ({
      figure,
      label: currency ? `${figure.label} (${currency})` : figure.label,
      points: parts.map((p) => ({ ...p, y: scalar(p.value, currency) })),
      // Of time the n-th part is compared with the n-th, of groups each with itself.
      past: past.length === 0 ? null : parts.map((p, i) => {
        const before = isTrend ? past[i] : past.find((b) => b.key === p.key);
        return before ? { ...before, y: scalar(before.value, currency) } : null;
      }),
    }));
  });
}

/** A chart of lines or columns, with its legend, its zoom and its table. A series is hidden by its name in the legend. */
export function plot(widget, ctx) {
  const failed = widget.figures.find((f) => !partsOf(f.value));
  const series = seriesOf(widget).map((s, n) => ({ ...s, n, colour: `c-${colourOf(n, widget.settings.colour?.[0])}` }));
  const isDrawn = (s) => s.points.some((p) => p.y) || s.past?.some((p) => p?.y);
  if (!series.some(isDrawn)) {
    const reason = failed ? undefinedText(failed.value, ctx) ?? failed.value.text : ctx.t("noData");
    return h("p", { class: failed ? "note undefined-text" : "nothing" }, reason);
  }
  const isLine = widget.kind === "LINE";
  const last = series[0].points.length - 1;
  const area = h("div.area");
  const zoom = { from: 0, to: last };
  const hidden = new Set();
  const paint = (focus = null) => area.replaceChildren(sized((width, height) => {
    const canvas = draw({ widget, series: series.filter((s) => !hidden.has(s.n)), zoom, width, height, isLine, show, ctx });
    const at = focus;
    if (at) {
      requestAnimationFrame(() => nearest(canvas, at)?.focus());
      focus = null;
    }
    return canvas;
  }));
  const show = (from, to) => {
    const focused = area.querySelector(".point:focus");
    const span = Math.max(1, Math.min(last, to - from));
    zoom.from = Math.max(0, Math.min(from, last - span));
    zoom.to = zoom.from + span;
    paint(focused ? { n: focused.dataset.series, i: Number(focused.dataset.at) } : null);
    buttons.querySelectorAll("button").forEach((b) => { b.disabled = b.dataset.all || b.dataset.out ? span === last : span <= 2; });
  };
  const by = (factor) => {
    const span = Math.round((zoom.to - zoom.from) * factor);
    show(Math.round((zoom.from + zoom.to - span) / 2), Math.round((zoom.from + zoom.to - span) / 2) + span);
  };
  const buttons = h("span.zoom.no-print",
    iconButton("plus", ctx.t("zoomIn"), () => by(0.5), { "data-in": "1" }),
    iconButton("minus", ctx.t("zoomOut"), () => by(2), { "data-out": "1" }),
    iconButton("reset", ctx.t("zoomAll"), () => show(0, last), { "data-all": "1" }));
  const key = (s) => {
    const button = h("button.key", { "aria-pressed": "true", title: ctx.t("toggleSeries"), disabled: series.length === 1, onclick: () => {
      const isShown = hidden.has(s.n);
      if (isShown || series.length - hidden.size > 1) {
        isShown ? hidden.delete(s.n) : hidden.add(s.n);
        button.setAttribute("aria-pressed", String(isShown));
        paint();
      }
    } }, h("span", { class: `dot ${s.colour}` }), s.label);
    return h("li", button);
  };
  const past = series.find((s) => s.past);
  const box = h("div.plot",
    h("div.plot-head",
      h("ul.keys", { role: "list" }, series.map(key), past ? h("li.note", h("span.dash"), past.figure.earlier.period.label) : null),
      isLine && last > 2 ? buttons : null,
      asTable(widget, ctx)),
    area);
  area.addEventListener("keydown", (event) => ({ "+": () => by(0.5), "-": () => by(2), 0: () => show(0, last) })[event.key]?.());
  show(0, last);
  return box;
}

/** The point of the same series, or of any, that is closest to where the focus was. */
function nearest(canvas, { n, i }) {
  const all = [...canvas.querySelectorAll(".point")];
  const own = all.filter((p) => p.dataset.series === n);
  return (own.length > 0 ? own : all).sort((a, b) => Math.abs(a.dataset.at - i) - Math.abs(b.dataset.at - i))[0];
}

function asTable(widget, ctx) {
  const button = iconButton("table", ctx.t("asTable"), () => {
    const isTable = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!isTable));
    const plotBox = button.closest(".plot");
    plotBox.querySelector(".table-box")?.remove();
    plotBox.querySelector(".area").hidden = !isTable;
    if (!isTable) {
      plotBox.append(table(widget, ctx));
    }
  }, { "aria-pressed": "false", class: "icon no-print" });
  return button;
}

function draw({ widget, series, zoom, width, height, isLine, show, ctx }) {
  const seen = series.map((s) => ({ ...s, points: s.points.slice(zoom.from, zoom.to + 1), past: s.past?.slice(zoom.from, zoom.to + 1) ?? null }));
  const count = seen[0].points.length;
  const inner = { w: width - LEFT - RIGHT, h: height - TOP - BOTTOM };
  const ticks = niceTicks(seen.flatMap((s) => [...s.points, ...(s.past ?? [])].map((p) => p?.y ?? 0)));
  const [low, high] = [ticks[0], ticks.at(-1)];
  const values = seen.flatMap((s) => s.points.map((p) => p.value));
  const y = (v) => TOP + inner.h * (1 - (v - low) / (high - low));
  const step = inner.w / (isLine ? Math.max(1, count - 1) : count);
  const x = (i) => LEFT + (isLine ? (count === 1 ? inner.w / 2 : i * step) : (i + 0.5) * step);
  const every = Math.max(1, Math.ceil((count * 74) / inner.w));
  const what = (s, i) => ({ ...partOf(s.figure, s.points[i]), label: `${s.label}, ${s.points[i].label}` });
  const target = (s, i) => ({
    class: `point ${s.colour}`, role: "button", tabindex: "-1", "data-key": `point ${widget.id} ${s.n} ${zoom.from + i}`, "data-series": s.n, "data-at": zoom.from + i, "data-i": i,
    "aria-label": `${s.points[i].label}, ${s.label}: ${s.points[i].value.text}`,
  });
  // The labels are not part of the picture: browsers do not enlarge texts in pictures when only text is enlarged.
  // In parts of the whole, since paper has another width.
  const part = (at, of) => `${((at * 100) / of).toFixed(2)}%`;
  const labels = [
    ticks.map((v) => h("span.tick.tick-y", { style: { top: part(y(v), height), width: part(LEFT - 6, width) } }, tick(v, ctx, values))),
    seen[0].points.map((p, i) => (i % every === 0 && (i === 0 || count - 1 - i >= every / 2 || i === count - 1)
      ? h("span", { class: `tick tick-x${isLine && i === 0 ? " first" : isLine && i === count - 1 ? " last" : ""}`, style: { left: part(x(i), width) } }, axisLabel(p, widget.figures[0].value.granularity, ctx.locale)) : null))];
  const root = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: isLine ? "lines" : "columns", role: "group", "aria-label": `${widget.title}. ${ctx.t("zoomHelp")}` },
    svg("g", { "aria-hidden": "true" }, ticks.map((v) => svg("line", { x1: LEFT, x2: width - RIGHT, y1: y(v), y2: y(v), class: v === 0 ? "axis" : "gridline" })),
      seen.map((s, n) => (s.past ? (isLine ? svg("path", { d: path(s.past, x, y), class: `line past ${s.colour}` }) : bars(s.past, n, seen.length, x, y, step).map((r) => svg("rect", { ...r, class: `past ${s.colour}` }))) : null))),
    seen.map((s, n) => (isLine ? lines(s, x, y, target, count) : bars(s.points, n, seen.length, x, y, step).map((r, i) => svg("rect", { ...r, rx: 2, ...target(s, i) })))));
  const byPlace = (n, i) => root.querySelector(`.point[data-series="${n}"][data-i="${i}"]`);
  roving(root, ".point", (pressed, point) => {
    const at = Number(point.dataset.i);
    const row = seen.findIndex((s) => String(s.n) === point.dataset.series);
    const vertical = { ArrowUp: -1, ArrowDown: 1 }[pressed];
    const horizontal = { ArrowRight: 1, ArrowLeft: -1 }[pressed];
    const own = (i) => byPlace(seen[row].n, i);
    if (vertical) {
      return seen[row + vertical] ? byPlace(seen[row + vertical].n, at) ?? point : point;
    }
    return horizontal ? own(at + horizontal) ?? point : pressed === "Home" ? own(0) : pressed === "End" ? own(count - 1) : null;
  });
  const tip = h("div.tip", { hidden: true });
  pointing({ root, tip, seen, x, y, step, count, isLine, zoom, show, ctx, what });
  return h("div.canvas", { style: { "--ratio": width / height } }, h("div.ticks", { "aria-hidden": "true" }, labels), root, tip);
}

const path = (points, x, y) => points.map((p, i) => (p && p.y !== null ? `${i > 0 && points[i - 1] && points[i - 1].y !== null ? "L" : "M"}${x(i).toFixed(1)} ${y(p.y).toFixed(1)}` : "")).join("");

function lines(s, x, y, target, count) {
  return [svg("path", { d: path(s.points, x, y), class: `line ${s.colour}`, "aria-hidden": "true" }),
    s.points.map((p, i) => (p.y === null ? null : svg("circle", { cx: x(i), cy: y(p.y), r: count > 40 ? 2.5 : 4, ...target(s, i) })))];
}

function bars(points, n, of, x, y, step) {
  const width = Math.min(46, (step * 0.72) / of);
  return points.map((p, i) => {
    const value = p?.y ?? 0;
    return { x: x(i) - (width * of) / 2 + n * width, y: Math.min(y(value), y(0)), width: Math.max(1, width - 1), height: Math.max(value === 0 ? 1 : 2, Math.abs(y(0) - y(value))) };
  });
}

/** The tooltip of a column, the zoom by dragging, and what a click or tap opens: a point that it hits, else the choice of those of its column. */
function pointing({ root, tip, seen, x, y, step, count, isLine, zoom, show, ctx, what }) {
  const offset = (event) => event.clientX - root.getBoundingClientRect().left;
  const at = (event) => Math.max(0, Math.min(count - 1, isLine ? Math.round((offset(event) - LEFT) / step) : Math.floor((offset(event) - LEFT) / step)));
  const band = svg("rect.select", { y: TOP, height: 0, x: 0, width: 0, "aria-hidden": "true" });
  root.append(band);
  let start = null;
  let isPinned = false;
  const line = (s, i) => {
    const past = s.past?.[i];
    const change = past ? difference(s.points[i].y, past.y, ctx) : null;
    return [h("i", { class: `dot ${s.colour}` }), h("span", `${s.label}: `, h("b", s.points[i].value.text)), past ? h("span.note", ` ${ctx.t("before", past.value.text)}${change ? ` (${change})` : ""}`) : null];
  };
  const tell = (i, pin) => {
    isPinned = pin;
    tip.hidden = false;
    tip.classList.toggle("pinned", pin);
    tip.replaceChildren(h("b", seen[0].points[i].label, seen[0].past?.[i] && isLine ? h("span.note", ` / ${seen[0].past[i].label}`) : null),
      ...seen.map((s) => (pin ? h("button", { onclick: () => ctx.open(what(s, i)) }, line(s, i)) : h("span", line(s, i)))));
    const left = x(i) + 12 + tip.offsetWidth > root.clientWidth ? x(i) - tip.offsetWidth - 12 : x(i) + 12;
    tip.style.setProperty("left", `${Math.max(0, Math.min(left, root.clientWidth - tip.offsetWidth))}px`);
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
    if (own && (isByKey || near.length === 1)) {
      ctx.open(what(own, i));
    } else if (!isLine && !own && seen.length === 1) {
      ctx.open(what(seen[0], i));
    } else if (near.length === 1 && seen.length === 1) {
      ctx.open(what(near[0], i));
    } else {
      tell(i, true);
      tip.querySelector("button").focus({ preventScroll: true });
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

const PARTS = { DAY: { day: "numeric", month: "short" }, WEEK: { day: "numeric", month: "short" }, MONTH: { month: "short", year: "2-digit" }, YEAR: { year: "numeric" } };

/** The label of a part of a period as short as an axis wants it. */
function axisLabel(part, granularity, locale) {
  const form = PARTS[granularity];
  return form && part.first ? new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" }).format(new Date(part.first)) : part.label;
}

function niceTicks(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const raw = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= raw);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
