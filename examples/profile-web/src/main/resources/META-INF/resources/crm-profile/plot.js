import { h, iconButton, roving, sized, svg } from "./dom.js";
import { colourOf } from "./pie.js";
import { BOTTOM, pointing, RIGHT, TOP } from "./pointing.js";
import { NO_VALUE, partsOf, slicesOf, table } from "./table.js";
import { currenciesApart, partOf, restOf, scalar, tick, undefinedText } from "./values.js";

const NARROWEST = 54;
const DIGIT = 6.4;
const MOST = 7;
const RING = 2.5;
const DASH = 7;
const BESIDE = 2;

/**
 * What is drawn: for each figure its points; for money of several currencies without a converted total, for each currency; of a figure in slices
 * for each slice, which stand on one another. Null where slices cannot stand on one another, as those of percentages.
 */
function seriesOf(widget, ctx) {
  const figures = widget.figures.filter((f) => partsOf(f.value));
  const all = figures.map((figure) => (slicesOf(figure.value) ? stacked(figure, figures.length > 1, ctx) : inOnePiece(figure)));
  return all.includes(null) ? null : all.flat().map((s) => ({ title: s.label, stack: s, ...s }));
}

function inOnePiece(figure) {
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
}

/** The slices of a figure over time, the largest first; those beyond the seventh as one. */
function stacked(figure, isOneOfMany, ctx) {
  const { value, earlier } = figure;
  const slices = slicesOf(value);
  const values = [...value.points, ...(earlier?.value.points ?? [])].flatMap((p) => p.value.slices ?? []).map((s) => s.value);
  if (values.some((v) => !/^(COUNT|MONEY)$/.test(v.type) || !(scalar(v) >= 0)) || currenciesApart(values).length > 0) {
    return null;
  }
  const pieceOf = (slice, point) => {
    const piece = point && slice.of(point);
    return piece ? { ...point, ...piece, label: point.label, y: scalar(piece.value) } : null;
  };
  const all = slices.map((slice) => ({
    figure, stack: figure, key: slice.key, label: isOneOfMany ? `${figure.label}, ${slice.label}` : slice.label, title: `${figure.label}, ${slice.label}`,
    points: value.points.map((p) => pieceOf(slice, p) ?? { ...p, y: null }),
    past: earlier?.value.points ? value.points.map((p, i) => pieceOf(slice, earlier.value.points[i])) : null,
  })).sort((a, b) => total(b) - total(a));
  if (all.length <= MOST + 1) {
    return all;
  }
  const rest = all.splice(MOST);
  const shown = all.map((s) => (s.key === NO_VALUE ? null : s.key));
  const together = (at, label) => ({ ...restOf(figure, rest.map(at).filter((p) => typeof p?.y === "number"), shown, ctx), label });
  return [...all, { figure, stack: figure, label: ctx.t("rest"), title: `${figure.label}, ${ctx.t("rest")}`, points: value.points.map((p, i) => together((s) => s.points[i], p.label)),
    past: all[0].past ? value.points.map((p, i) => together((s) => s.past[i], p.label)) : null }];
}

const total = (s) => s.points.reduce((sum, p) => sum + (p.y ?? 0), 0);

/** A chart of lines or columns, with its legend, its zoom and its table. A series is hidden by its name in the legend. */
export function plot(widget, ctx) {
  const failed = widget.figures.find((f) => !partsOf(f.value));
  const found = seriesOf(widget, ctx);
  if (found === null) {
    return table(widget, ctx);
  }
  const series = found.map((s, n) => ({ ...s, n, colour: `c-${colourOf(n, widget.settings.colour?.[0])}` }));
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

/** The shown part of the series; each point with its floor, which in a stack is the top of those beneath. */
function within(series, { from, to }) {
  const tops = new Map();
  const raised = (s, side, points) => points?.slice(from, to + 1).map((p, i) => {
    if (s.stack !== s.figure || p === null) {
      return p && { ...p, floor: 0 };
    }
    const column = tops.get(s.stack) ?? { now: [], past: [] };
    const floor = column[side][i] ?? 0;
    column[side][i] = floor + (p.y ?? 0);
    tops.set(s.stack, column);
    return { ...p, floor };
  }) ?? null;
  return series.map((s) => ({ ...s, points: raised(s, "now", s.points), past: raised(s, "past", s.past) }));
}

const topOf = (p) => (p?.floor ?? 0) + (p?.y ?? 0);

function draw({ widget, series, zoom, width, height, isLine, show, ctx }) {
  const seen = within(series, zoom);
  const count = seen[0].points.length;
  const ticks = niceTicks(seen.flatMap((s) => [...s.points, ...(s.past ?? [])].map(topOf)));
  const [low, high] = [ticks[0], ticks.at(-1)];
  const values = seen.flatMap((s) => s.points.map((p) => p.value)).filter((v) => v.type !== "REST");
  const texts = ticks.map((v) => tick(v, ctx, values));
  const left = Math.max(NARROWEST, Math.max(...texts.map((text) => text.length)) * DIGIT + 14);
  const inner = { w: width - left - RIGHT, h: height - TOP - BOTTOM };
  const y = (v) => TOP + inner.h * (1 - (v - low) / (high - low));
  const step = inner.w / (isLine ? Math.max(1, count - 1) : count);
  const x = (i) => left + (isLine ? (count === 1 ? inner.w / 2 : i * step) : (i + 0.5) * step);
  const stacks = [...new Set(seen.map((s) => s.stack))];
  const columns = (points, s) => bars(points, stacks.indexOf(s.stack), stacks.length, x, y, step);
  // Of a stack in the period before its height is drawn, as one column.
  const before = (s) => (s.stack !== s.figure ? s.past : s === seen.findLast((o) => o.stack === s.stack) ? s.past.map((p) => p && { ...p, y: topOf(p), floor: 0 }) : []);
  const every = Math.max(1, Math.ceil((count * 74) / inner.w));
  const what = (s, i) => ({ ...partOf(s.figure, s.points[i]), label: `${s.title}, ${s.points[i].label}` });
  const target = (s, i) => ({
    class: `point ${s.colour}`, role: "button", tabindex: "-1", "data-key": `point ${widget.id} ${s.n} ${zoom.from + i}`, "data-series": s.n, "data-at": zoom.from + i, "data-i": i,
    "aria-label": `${s.points[i].label}, ${s.label}: ${s.points[i].value.text}`,
  });
  // The labels are not part of the picture: browsers do not enlarge texts in pictures when only text is enlarged.
  // In parts of the whole, since paper has another width.
  const part = (at, of) => `${((at * 100) / of).toFixed(2)}%`;
  const labels = [
    ticks.map((v) => h("span.tick.tick-y", { style: { top: part(y(v), height), width: part(left - 8, width) } }, texts[ticks.indexOf(v)])),
    seen[0].points.map((p, i) => (i % every === 0 && (i === 0 || count - 1 - i >= every / 2 || i === count - 1)
      ? h("span", { class: `tick tick-x${isLine && i === 0 ? " first" : isLine && i === count - 1 ? " last" : ""}`, style: { left: part(x(i), width) } }, axisLabel(p, i, widget.figures[0].value.granularity, ctx.locale)) : null))];
  const root = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: isLine ? "lines" : "columns", role: "group", "aria-label": `${widget.title}. ${ctx.t("zoomHelp")}` },
    svg("g", { "aria-hidden": "true" }, ticks.map((v) => svg("line", { x1: left, x2: width - RIGHT, y1: y(v), y2: y(v), class: v === 0 ? "axis" : "gridline" })),
      seen.map((s, n) => (s.past ? (isLine ? strokes(seen.map((o) => o.past ?? []), n, x, y, { class: `line past ${s.colour}` }, 4, 8) : columns(before(s), s).map((r) => (r.isNone ? null : svg("rect", { ...r.box, x: r.box.x - BESIDE, width: r.box.width + 2 * BESIDE, class: `past ${s.stack === s.figure ? "" : s.colour}` })))) : null))),
    seen.map((s, n) => (isLine ? lines(s, n, seen, x, y, target, count) : columns(s.points, s).map((r, i) => (r.isNone ? null
      : svg("rect", { ...r.box, rx: s.stack === s.figure ? 0 : 2, ...(s.points[i].evidence ? target(s, i) : { class: `rest ${s.colour}` }) }))))));
  const byPlace = (s, i) => (s ? root.querySelector(`.point[data-series="${s.n}"][data-i="${i}"]`) : null);
  roving(root, ".point", (pressed, point) => {
    const at = Number(point.dataset.i);
    const row = seen.findIndex((s) => String(s.n) === point.dataset.series);
    // Where a part has nothing there is no point: the next one is beyond it.
    const first = (places) => places.map(([r, i]) => byPlace(seen[r], i)).find(Boolean) ?? point;
    const places = (from, by, last, place) => Array.from({ length: Math.max(0, (last - from) * by + 1) }, (_, k) => place(from + k * by));
    const along = (from, by) => first(places(from, by, by > 0 ? count - 1 : 0, (i) => [row, i]));
    const across = (by) => first(places(row + by, by, by > 0 ? seen.length - 1 : 0, (r) => [r, at]));
    // Slices stand on one another: up is the next one, where lines are listed from above.
    const up = seen[row].stack === seen[row].figure ? 1 : -1;
    return { ArrowUp: () => across(up), ArrowDown: () => across(-up), ArrowRight: () => along(at + 1, 1), ArrowLeft: () => along(at - 1, -1), Home: () => along(0, 1), End: () => along(count - 1, -1) }[pressed]?.() ?? null;
  });
  const tip = h("div.tip", { hidden: true });
  pointing({ root, tip, seen, left, x, y, step, count, isLine, zoom, show, ctx, what });
  return h("div.canvas", { style: { "--ratio": width / height } }, h("div.ticks", { "aria-hidden": "true" }, labels), root, tip);
}

const isSame = (a, b, y) => typeof a?.y === "number" && typeof b?.y === "number" && Math.abs(y(a.y) - y(b.y)) < 1;

/** A line, by the lines that are where it is: its dashes are in the gaps of theirs, so that each of them is seen. */
function strokes(all, n, x, y, props, dash, slot) {
  const paths = {};
  const at = (i) => `${x(i).toFixed(1)} ${y(all[n][i].y).toFixed(1)}`;
  let last;
  all[n].forEach((p, i) => {
    const same = all.flatMap((o, k) => (isSame(o[i - 1], all[n][i - 1], y) && isSame(o[i], p, y) ? k : []));
    const key = String(same);
    if (key) {
      (paths[key] ??= { same, d: "" }).d += `${key === last ? "" : `M${at(i - 1)}`}L${at(i)}`;
    }
    last = key;
  });
  return Object.values(paths).map(({ same, d }) => svg("path", { d, ...props, "aria-hidden": "true",
    style: same.length > 1 ? { "stroke-dasharray": `${dash} ${slot * same.length - dash}`, "stroke-dashoffset": -slot * same.indexOf(n) } : null }));
}

function lines(s, n, seen, x, y, target, count) {
  const all = seen.map((o) => o.points);
  // A single point has no line to be seen by: those beneath are rings around it.
  const ring = (p) => (count > 1 ? 0 : RING * all.slice(n + 1).filter((o) => isSame(o[0], p, y)).length);
  return [strokes(all, n, x, y, { class: `line ${s.colour}` }, DASH, DASH),
    s.points.map((p, i) => (p.y === null ? null : svg("circle", { cx: x(i), cy: y(p.y), r: (count > 40 ? 2.5 : 4) + ring(p), ...target(s, i) })))];
}

/** The columns of a series, on the floor of each. A part of a stack that has nothing is not there; elsewhere nothing is a line. */
function bars(points, n, of, x, y, step) {
  const width = Math.min(46, (step * 0.72) / of);
  return points.map((p, i) => {
    const value = p?.y ?? 0;
    const floor = p?.floor ?? 0;
    return { isNone: p === null || p.y === null || (value === 0 && floor > 0), box: { x: x(i) - (width * of) / 2 + n * width, y: Math.min(y(floor + value), y(floor)), width: Math.max(1, width - 1), height: Math.max(value === 0 ? 1 : 2, Math.abs(y(floor) - y(floor + value))) } };
  });
}

const PARTS = { DAY: { day: "numeric", month: "short" }, WEEK: { day: "numeric", month: "short" }, YEAR: { year: "numeric" } };
const JANUARY = "01";

/** The label of a part of a period as short as an axis wants it. A month has its year where one begins, since "Jan 26" is a day to many. */
function axisLabel(part, i, granularity, locale) {
  const form = granularity === "MONTH" ? { month: "short", ...(i === 0 || part.first?.slice(5, 7) === JANUARY ? { year: "numeric" } : {}) } : PARTS[granularity];
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
