import { bdi, h } from "./dom.js";
import { changeOf, opener, partOf, short, undefinedText, whatOf } from "./values.js";

/** The key of the group of records without a value. */
export const NO_VALUE = "\u0000";

/** Any figures as a table: the parts or groups are the rows, the figures the columns; of plain figures each is a row. */
export function table(widget, ctx) {
  const grouped = widget.figures.filter((f) => partsOf(f.value));
  return h("div.table-box", { tabindex: "0", role: "region", "aria-label": widget.title },
    grouped.length === 0 ? plainTable(widget, ctx) : partsTable(widget, grouped, ctx));
}

/** The slices or points of a value, alike; null when it has none. */
export function partsOf(value) {
  if (value?.type === "BREAKDOWN") {
    return value.slices.map((s) => ({ key: s.key ?? NO_VALUE, label: s.label, value: s.value, evidence: s.evidence }));
  } else if (value?.type === "TREND") {
    return value.points.map((p) => ({ ...p, key: p.part }));
  }
  return null;
}

/** The slices of a value over time, each with its piece of a point; null where the points are in one piece. */
export function slicesOf(value) {
  if (value?.type !== "TREND" || !value.points.some((p) => p.value.type === "BREAKDOWN")) {
    return null;
  }
  const keyOf = (slice) => slice.key ?? NO_VALUE;
  const all = new Map([...value.points, value.undated].flatMap((p) => p?.value.slices ?? []).map((s) => [keyOf(s), s.label]));
  return [...all].map(([key, label]) => ({ key, label, of: (point) => point?.value.slices?.find((s) => keyOf(s) === key) ?? null }));
}

const cell = (what, ctx, more = null) => h("td", { class: what.value.type === "UNDEFINED" ? "undefined" : null, title: undefinedText(what.value, ctx) },
  opener(ctx, what, what.value.type === "UNDEFINED" ? "–" : what.text), more);

function plainTable(widget, ctx) {
  return h("table", h("tbody", widget.figures.map((figure) =>
    h("tr", h("th", { scope: "row" }, figure.label), cell(whatOf(figure), ctx), figure.earlier ? h("td", changeOf(figure, ctx)) : null))));
}

/** What a group was in the comparison period, small beside it. */
function before(figure, key, ctx) {
  const slice = figure.earlier?.value?.slices?.find((s) => (s.key ?? NO_VALUE) === key);
  return slice ? h("span.note", ctx.t("before", short(slice.value, ctx))) : null;
}

/** A column for each figure, of a figure in slices for each slice: its head, its piece of each part, and what has no date. */
function columnsOf(figure, isOneOfMany, ctx) {
  const slices = slicesOf(figure.value);
  if (slices === null) {
    return [{ label: figure.label, of: (part) => part, past: (key) => before(figure, key, ctx), undated: figure.value.undated, figure }];
  }
  return slices.map((slice) => {
    const label = `${figure.label}, ${slice.label}`;
    return { label: isOneOfMany ? label : slice.label, of: (part) => { const piece = slice.of(part); return piece && { ...part, ...piece, label: part.label }; }, past: () => null,
      undated: slice.of(figure.value.undated), figure: { ...figure, label } };
  });
}

function partsTable(widget, figures, ctx) {
  const columns = figures.flatMap((figure) => columnsOf(figure, figures.length > 1, ctx));
  const rows = new Map();
  columns.forEach(({ figure, of, past }, i) => partsOf(figure.value).forEach((part) => {
    const row = rows.get(part.key) ?? { label: part.label, cells: [] };
    const piece = of(part);
    row.cells[i] = piece ? cell(partOf(figure, piece), ctx, past(part.key)) : null;
    rows.set(part.key, row);
  }));
  if (rows.size === 0 || columns.length === 0) {
    return h("p.nothing", ctx.t("noData"));
  }
  return h("table",
    h("thead", h("tr", h("td"), columns.map((c) => h("th", { scope: "col" }, c.label)))),
    h("tbody",
      [...rows.values()].map((row) => h("tr", h("th", { scope: "row" }, bdi(row.label)), columns.map((c, i) => row.cells[i] ?? h("td", "–")))),
      columns.some((c) => c.undated) ? h("tr", h("th", { scope: "row" }, ctx.t("undated")),
        columns.map((c) => (c.undated ? cell({ ...c.undated, label: `${c.figure.label}, ${ctx.t("undated")}`, text: c.undated.value.text }, ctx) : h("td", "–")))) : null));
}
