import { bdi, h, sized, svg } from "./dom.js";
import { badge, currenciesApart, currencyOf, difference, headlineText, isForeign, like, ONE_DIGIT, opener, partOf, restOf, scalar, short, undefinedText, write } from "./values.js";
import { table } from "./table.js";

const COLOURS = ["blue", "orange", "green", "violet", "cyan", "yellow", "red", "grey"];
const MOST = 7;

export const colourOf = (i, first) => (i === 0 && first ? first : COLOURS.filter((c) => c !== first)[(first ? i - 1 : i) % (first ? 7 : 8)]);

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
  const isLong = order.length > MOST + 1;
  const others = isLong ? restOf(figure, order.slice(MOST).map((o) => o.slice), order.slice(0, MOST).map((o) => o.slice.key), ctx) : null;
  const arcs = others ? [...order.slice(0, MOST), { value: others.y, slice: null }] : order;
  // Where no group was there before, as of stages that deals have left since, there is nothing to compare.
  const past = figure.earlier?.value?.slices ?? [];
  const earlier = slices.some((s) => past.some((b) => b.key === s.key)) ? past : null;
  const percent = (part) => write(part, ctx, { style: "percent", ...ONE_DIGIT });
  const line = ({ slice, value }, i) => {
    const before = earlier?.find((s) => s.key === slice.key);
    const change = before ? difference(value, scalar(before.value), ctx) : null;
    const isRest = isLong && i >= MOST;
    return h("li", { "data-rest": isRest ? "" : null, hidden: isRest },
      opener(ctx, partOf(figure, slice), [
        h("span", { class: `dot c-${isRest ? "grey" : colourOf(i, widget.settings.colour?.[0])}` }),
        h("span.name", { title: slice.label }, bdi(slice.label)),
        h("span.value", { title: slice.value.text }, short(slice.value, ctx)),
        h("span.share", sum > 0 ? percent(value / sum) : ""),
        earlier ? h("span.past", { title: before ? ctx.t("before", before.value.text) : ctx.t("noData") }, change ? badge({ sign: Math.sign(value - scalar(before.value)), mood: "", text: change }) : before ? "=" : "–") : null]),
      details.length > 0 ? h("span.details", details.map((d) => detail(d, slice.key, ctx))) : null);
  };
  const classes = ["legend", details.length > 0 ? "detailed" : "", earlier ? "compared" : ""].filter(Boolean).join(" ");
  const legend = h("ul", { class: classes, role: "list" },
    details.length > 0 ? h("li.heads", { "aria-hidden": "true" }, details.map((d) => h("span", ctx.t(wayOf(d))))) : null,
    order.map(line));
  if (isLong) {
    const rest = h("button.link", { "aria-expanded": "false", onclick: () => {
      const isOpen = rest.getAttribute("aria-expanded") === "false";
      rest.setAttribute("aria-expanded", String(isOpen));
      legend.querySelectorAll("[data-rest]").forEach((li) => { li.hidden = !isOpen; });
    } }, ctx.t("others7", order.length - MOST, percent(sum > 0 ? others.y / sum : 0)));
    legend.append(h("li.rest-line", h("span.dot.c-grey"), rest, opener(ctx, partOf(figure, others), h("span.value", others.value.text), { class: "small" })));
  }
  return h("div.pie", sized((width) => ring(arcs, sum, width > 260 ? 170 : Math.min(width, 190), { figure, widget, others }, ctx), { "aria-hidden": "true" }), legend);
}

const wayOf = (figure) => (figure.metric.includes("inbound") ? "inbound" : "outbound");

function detail(figure, key, ctx) {
  const slice = figure.value.slices?.find((s) => s.key === key);
  return slice ? opener(ctx, partOf(figure, slice), [slice.value.text, h("span.word", ctx.t(wayOf(figure)))], { class: "small" }) : h("span");
}

function ring(order, sum, size, { figure, widget, others }, ctx) {
  const values = order.map((o) => o.slice?.value).filter(Boolean);
  const total = figure.value.total ? short(figure.value.total, ctx)
    : values.every((v) => v.type === "COUNT") ? write(sum, ctx)
    : currencyOf(values) ? (values.some(isForeign) ? "≈\u00a0" : "") + like(headlineText(values[0]), sum, ctx) : "";
  let from = 0;
  const arcs = order.filter((o) => o.value > 0).map(({ slice, value }, i) => {
    const part = value / sum;
    const arc = svg("circle", {
      cx: 50, cy: 50, r: 39, class: `arc c-${slice ? colourOf(i, widget.settings.colour?.[0]) : "grey"}`, pathLength: 1000,
      "stroke-dasharray": `${Math.max(part * 1000 - (order.length > 1 ? 6 : 0), 1)} 1000`, "stroke-dashoffset": -from * 1000,
      onclick: () => ctx.open(partOf(figure, slice ?? others)),
    }, svg("title", {}, `${(slice ?? others).label}: ${(slice ?? others).value.text}`));
    from += part;
    return arc;
  });
  return h("div.ring", { style: { width: `${size}px` } },
    svg("svg", { viewBox: "0 0 100 100", width: size, height: size }, svg("g", { transform: "rotate(-90 50 50)" }, arcs)), h("span.ring-total", { style: { "font-size": `${Math.max(9, Math.min(17, (size * 0.72) / total.length))}px` } }, total));
}
