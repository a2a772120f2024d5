import { h, sized, svg } from "./dom.js";
import { currenciesApart, opener, scalar, undefinedText } from "./values.js";
import { table } from "./table.js";

const COLOURS = ["blue", "green", "orange", "violet", "cyan", "yellow", "red", "grey"];

export const colourOf = (i, first) => (i === 0 && first ? first : COLOURS.filter((c) => c !== first)[(first ? i - 1 : i) % (first ? 7 : 8)]);

const sliceWhat = (figure, slice) => ({ label: `${figure.label}, ${slice.label}`, text: slice.value.text, value: slice.value, evidence: slice.evidence });

/** A ring with its legend; each slice and each line of the legend opens its records. Further figures are told in the legend. */
export function pie(widget, ctx) {
  const [figure, ...details] = widget.figures;
  if (figure.value.type !== "BREAKDOWN") {
    return h("p.note.undefined-text", undefinedText(figure.value, ctx) ?? figure.value.text);
  }
  const slices = figure.value.slices;
  const values = slices.map((s) => scalar(s.value));
  if (slices.length === 0) {
    return h("p.nothing", ctx.t("noData"));
  } else if (values.some((v) => v === null || v < 0) || currenciesApart(slices.map((s) => s.value)).length > 0) {
    return table(widget, ctx);
  }
  const sum = values.reduce((a, b) => a + b, 0);
  const order = slices.map((slice, i) => ({ slice, value: values[i] })).sort((a, b) => b.value - a.value);
  const percent = new Intl.NumberFormat(ctx.locale, { style: "percent", maximumFractionDigits: 1 });
  return h("div.pie",
    sized((width) => ring(order, sum, Math.min(width, 220), figure, widget, ctx), { "aria-hidden": "true" }),
    h("ul", { class: details.length > 0 ? "legend detailed" : "legend" },
      details.length > 0 ? h("li.heads", { "aria-hidden": "true" }, details.map((d) => h("span", ctx.t(wayOf(d))))) : null,
      order.map(({ slice, value }, i) => h("li",
      opener(ctx, sliceWhat(figure, slice), [
        h("span", { class: `dot c-${colourOf(i, widget.settings.colour?.[0])}` }),
        h("span.name", slice.label),
        h("span.value", slice.value.text),
        h("span.share", sum > 0 ? percent.format(value / sum) : "")]),
      details.length > 0 ? h("span.details", details.map((d) => detail(d, slice.key, ctx))) : null))));
}

const wayOf = (figure) => (figure.metric.includes("inbound") ? "inbound" : "outbound");

function detail(figure, key, ctx) {
  const slice = figure.value.slices?.find((s) => s.key === key);
  const word = ctx.t(wayOf(figure));
  return slice ? opener(ctx, sliceWhat(figure, slice), [slice.value.text, h("span.word", word)], { class: "small" }) : h("span");
}

function ring(order, sum, size, figure, widget, ctx) {
  const total = figure.value.total?.text ?? (order.every((o) => o.slice.value.type === "COUNT") ? new Intl.NumberFormat(ctx.locale).format(sum) : "");
  let from = 0;
  const arcs = order.filter((o) => o.value > 0).map(({ slice, value }, i) => {
    const part = value / sum;
    const arc = svg("circle", {
      cx: 50, cy: 50, r: 38, class: `arc c-${colourOf(i, widget.settings.colour?.[0])}`, pathLength: 1000,
      "stroke-dasharray": `${Math.max(part * 1000 - (order.length > 1 ? 6 : 0), 1)} 1000`, "stroke-dashoffset": -from * 1000,
      onclick: () => ctx.open(sliceWhat(figure, slice)),
    }, svg("title", {}, `${slice.label}: ${slice.value.text}`));
    from += part;
    return arc;
  });
  return svg("svg", { viewBox: "0 0 100 100", width: size, height: size }, svg("g", { transform: "rotate(-90 50 50)" }, arcs),
    svg("text.ring-total", { x: 50, y: 50, "text-anchor": "middle", "dominant-baseline": "central" }, total));
}
