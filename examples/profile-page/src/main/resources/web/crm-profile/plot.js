import { h, iconButton, roving, sized, svg } from "./dom.js";
import { colourOf } from "./pie.js";
import { partsOf, table } from "./table.js";
import { currenciesApart, currencyOf, scalar, tick, undefinedText } from "./values.js";

const LEFT = 54;
const RIGHT = 10;
const TOP = 10;
const BOTTOM = 26;

/** What is drawn: for each figure its points; for money of several currencies without a converted total, for each currency. */
export function seriesOf(widget) {
  return widget.figures.filter((f) => partsOf(f.value)).flatMap((figure) => {
    const parts = partsOf(figure.value);
    const apart = currenciesApart(parts.map((p) => p.value));
    return (apart.length === 0 ? [undefined] : apart).map((currency) => ({
      label: currency ? `${figure.label} (${currency})` : figure.label,
      points: parts.map((p) => ({ ...p, y: scalar(p.value, currency) })),
    }));
  });
}

/** A chart of lines or columns, with its legend, its zoom and its table. */
export function plot(widget, ctx) {
  const failed = widget.figures.find((f) => !partsOf(f.value));
  const series = seriesOf(widget);
  const isEmpty = series.every((s) => s.points.every((p) => !p.y));
  if (isEmpty) {
    const reason = failed ? undefinedText(failed.value, ctx) ?? failed.value.text : ctx.t("noData");
    return h("p", { class: failed ? "note undefined-text" : "nothing" }, reason);
  }
  const isLine = widget.kind === "LINE";
  const last = series[0].points.length - 1;
  const area = h("div.area");
  const zoom = { from: 0, to: last };
  const show = (from, to) => {
    const span = Math.max(1, Math.min(last, to - from));
    zoom.from = Math.max(0, Math.min(from, last - span));
    zoom.to = zoom.from + span;
    area.replaceChildren(sized((width, height) => draw({ widget, series, zoom, width, height, isLine, show, ctx })));
    buttons.querySelectorAll("button").forEach((b) => { b.disabled = b.dataset.all ? span === last : b.dataset.out ? span === last : span <= 2; });
  };
  const by = (factor) => {
    const span = Math.round((zoom.to - zoom.from) * factor);
    show(Math.round((zoom.from + zoom.to - span) / 2), Math.round((zoom.from + zoom.to - span) / 2) + span);
  };
  const buttons = h("span.zoom.no-print",
    iconButton("plus", ctx.t("zoomIn"), () => by(0.5), { "data-in": "1" }),
    iconButton("minus", ctx.t("zoomOut"), () => by(2), { "data-out": "1" }),
    iconButton("reset", ctx.t("zoomAll"), () => show(0, last), { "data-all": "1" }));
  const box = h("div.plot",
    h("div.plot-head",
      h("ul.keys", series.map((s, i) => h("li", h("span", { class: `dot c-${colourOf(i, widget.settings.colour?.[0])}` }), s.label))),
      isLine && last > 2 ? buttons : null,
      asTable(widget, ctx)),
    area);
  area.addEventListener("keydown", (event) => ({ "+": () => by(0.5), "-": () => by(2), 0: () => show(0, last) })[event.key]?.());
  show(0, last);
  return box;
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
  const seen = series.map((s) => ({ ...s, points: s.points.slice(zoom.from, zoom.to + 1) }));
  const count = seen[0].points.length;
  const inner = { w: width - LEFT - RIGHT, h: height - TOP - BOTTOM };
  const ticks = niceTicks(seen.flatMap((s) => s.points.map((p) => p.y ?? 0)));
  const low = ticks[0];
  const high = ticks.at(-1);
  const currency = currencyOf(series.flatMap((s) => s.points.map((p) => p.value)));
  const y = (v) => TOP + inner.h * (1 - (v - low) / (high - low));
  const step = inner.w / (isLine ? Math.max(1, count - 1) : count);
  const x = (i) => LEFT + (isLine ? (count === 1 ? inner.w / 2 : i * step) : (i + 0.5) * step);
  const colour = (s) => `c-${colourOf(s, widget.settings.colour?.[0])}`;
  const every = Math.max(1, Math.ceil((count * 72) / inner.w));
  const target = (s, i, point) => ({
    class: `point ${colour(s)}`, role: "button", tabindex: "-1", "aria-label": `${point.label}, ${seen[s].label}: ${point.value.text}`,
    onclick: () => ctx.open({ label: `${seen[s].label}, ${point.label}`, text: point.value.text, value: point.value, evidence: point.evidence }),
  });
  const root = svg("svg", { width, height, class: isLine ? "lines" : "columns", role: "group", "aria-label": `${widget.title}. ${ctx.t("zoomHelp")}` },
    ticks.map((v) => [svg("line", { x1: LEFT, x2: width - RIGHT, y1: y(v), y2: y(v), class: v === 0 ? "axis" : "gridline" }),
      svg("text.tick", { x: LEFT - 8, y: y(v), "text-anchor": "end", "dominant-baseline": "central" }, tick(v, ctx.locale, currency))]),
    seen[0].points.map((p, i) => (i % every === 0
      ? svg("text.tick", { x: x(i), y: height - 6, "text-anchor": isLine && i === 0 ? "start" : isLine && i === count - 1 ? "end" : "middle" }, axisLabel(p, widget.figures[0].value.granularity, ctx.locale)) : null)),
    seen.map((s, n) => (isLine ? lines(s, n, x, y, colour, target, count) : columns(s, n, seen.length, x, y, step, target))));
  roving(root, ".point");
  const tip = h("div.tip", { hidden: true, "aria-hidden": "true" });
  hover({ root, tip, seen, x, step, count, isLine, zoom, show, colour });
  return h("div.canvas", root, tip);
}

function lines(s, n, x, y, colour, target, count) {
  const runs = [];
  s.points.forEach((p, i) => {
    if (p.y !== null) {
      runs.push(`${i > 0 && s.points[i - 1].y !== null ? "L" : "M"}${x(i).toFixed(1)} ${y(p.y).toFixed(1)}`);
    }
  });
  return [svg("path", { d: runs.join(""), class: `line ${colour(n)}` }),
    s.points.map((p, i) => (p.y === null ? null : svg("circle", { cx: x(i), cy: y(p.y), r: count > 40 ? 2.5 : 3.5, ...target(n, i, p) })))];
}

function columns(s, n, of, x, y, step, target) {
  const width = Math.min(46, (step * 0.72) / of);
  return s.points.map((p, i) => {
    const value = p.y ?? 0;
    const top = Math.min(y(value), y(0));
    return svg("rect", { x: x(i) - (width * of) / 2 + n * width, y: top, width: Math.max(1, width - 1), height: Math.max(value === 0 ? 1 : 2, Math.abs(y(0) - y(value))), rx: 2, ...target(n, i, p) });
  });
}

function hover({ root, tip, seen, x, step, count, isLine, zoom, show, colour }) {
  const at = (event) => {
    const offset = event.clientX - root.getBoundingClientRect().left;
    return Math.max(0, Math.min(count - 1, isLine ? Math.round((offset - LEFT) / step) : Math.floor((offset - LEFT) / step)));
  };
  let start = null;
  const band = svg("rect.select", { y: TOP, height: 0, x: 0, width: 0 });
  root.append(band);
  root.addEventListener("pointerdown", (event) => { start = isLine && event.button === 0 && count > 2 ? { i: at(event), x: event.clientX } : null; });
  root.addEventListener("pointermove", (event) => {
    const i = at(event);
    tip.hidden = false;
    tip.replaceChildren(h("b", seen[0].points[i].label),
      ...seen.map((s, n) => h("span", h("i", { class: `dot ${colour(n)}` }), `${s.label}: ${s.points[i]?.value.text ?? "–"}`)));
    const left = x(i) + 12 + tip.offsetWidth > root.clientWidth ? x(i) - tip.offsetWidth - 12 : x(i) + 12;
    tip.style.setProperty("left", `${Math.max(0, left)}px`);
    if (start && Math.abs(event.clientX - start.x) > 5) {
      root.setPointerCapture(event.pointerId);
      const [a, b] = [start.i, i].sort((p, q) => p - q);
      Object.entries({ x: x(a), width: x(b) - x(a), height: root.clientHeight - TOP - BOTTOM }).forEach(([k, v]) => band.setAttribute(k, v));
    }
  });
  root.addEventListener("pointerleave", () => { tip.hidden = true; });
  root.addEventListener("pointerup", (event) => {
    const end = at(event);
    if (start && Math.abs(event.clientX - start.x) > 5 && Math.abs(end - start.i) > 0) {
      show(zoom.from + Math.min(start.i, end), zoom.from + Math.max(start.i, end));
    }
    start = null;
  });
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
