import { bdi, h, iconButton } from "./dom.js";
import { opener, partOf, short, undefinedText, whatOf, write } from "./values.js";

const BANDS = 7;

/** The load on a scale of seven named bands, and one more for each pipeline where they are shown. */
export function gauge(widget, ctx) {
  const [whole, byPipeline] = widget.figures;
  const isOn = byPipeline !== undefined;
  return h("div.gauges",
    one(whole.value, whatOf(whole), null, ctx, whole.earlier),
    byPipeline?.value.type === "BREAKDOWN" ? byPipeline.value.slices.map((slice) =>
      one(slice.value, partOf(byPipeline, slice), slice, ctx)) : null,
    widget.locks.includes("CONFIGURE") ? null : h("button.link.no-print", { "aria-pressed": String(isOn), "data-key": "pipelines",
      onclick: () => ctx.act("edit", { edit: "configure", id: widget.id, settings: { ...widget.settings, byPipeline: [String(!isOn)] } }),
    }, ctx.t(isOn ? "hidePipelines" : "byPipeline")));
}

function one(value, what, slice, ctx, earlier) {
  const { t } = ctx;
  const name = slice ? h("h4", bdi(slice.label)) : null;
  if (value.type !== "LEVEL") {
    return h("div.gauge", name, h("p.note.undefined-text", undefinedText(value, ctx) ?? value.text),
      h("div.scale", { "aria-hidden": "true" }, Array.from({ length: BANDS }, () => h("span.band.unknown"))));
  }
  const past = earlier?.value?.type === "LEVEL" ? earlier.value : null;
  const edges = value.edges.map(Number);
  const target = (edges[2] + edges[3]) / 2;
  const before = past ? t("against", short(past, ctx), earlier.period.label) : null;
  // The scales of two periods differ by their highest client: what is drawn is the earlier load on this one's scale.
  const ghost = past && value.scale > 0 ? Math.min(100, (Number(past.current.value) / value.scale) * 100) : null;
  return h("div.gauge",
    name,
    h("div.gauge-head",
      opener(ctx, { ...what, text: `${value.current.text}, ${value.label}` }, [h("span.big", short(value, ctx)), h("span", { class: `level level-${value.level}` }, value.label)]),
      h("span.note.target", `${t("target", short({ type: "QUOTIENT", value: value.target.value }, ctx))} (${t(value.manual ? "manual" : "automatic")})`,
        ctx.may.setTargets ? iconButton("gear", t("targetSet"), () => ctx.act("setTarget", slice?.key ?? null, slice?.label), { class: "icon no-print", "data-key": `target ${slice?.key ?? ""}` }) : null)),
    before ? h("p.note", before) : null,
    h("div.scale", { role: "img", onclick: () => ctx.open(what), "aria-label": `${value.label}: ${value.current.text}. ${t("scale", value.scale)}. ${t("target", value.target.text)}` },
      value.levels.map(({ level, label }, i) => {
        const width = edges[i] - (edges[i - 1] ?? 0);
        return h("span", { class: `band band-${i + 1}${width < 9 ? " narrow" : ""}${level === value.level ? " current" : ""}`, style: { "--width": width }, title: label },
          h("span.caption", label));
      }),
      h("span.aim", { style: { "--at": target } }),
      ghost === null ? null : h("span.marker.ghost", { style: { "--at": ghost }, title: before }),
      h("span.marker", { style: { "--at": Number(value.position) } })),
    slice ? null : sides(value.current, what, ctx));
}

/** What is divided by what, each with its records. */
const sides = ({ numerator, denominator }, { evidence }, ctx) => (evidence?.length === 2 ? h("dl.sides", evidence.map((side, i) => {
  const count = i === 0 ? numerator : denominator;
  const text = write(count, ctx);
  return h("div", h("dt.note", side.label), h("dd", opener(ctx, { label: side.label, text, value: { type: "COUNT", count: Number(count), text }, evidence: [side], key: `side ${side.ref}` }, h("b", text))));
})) : null);
