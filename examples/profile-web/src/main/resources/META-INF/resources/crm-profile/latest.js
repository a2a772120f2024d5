import { h } from "./dom.js";

/** Says on a page without records in its period when there were any, and leads there. */
export async function showLatest(ctx, signal, path = "latest") {
  const { text, period } = await ctx.api.get(path, { ...ctx.query(), period: null, compare: null }, signal);
  if (period && !signal.aborted) {
    const told = ctx.t("latest", text);
    ctx.body.querySelector(".notices").append(h("p.notice.running", told, " ",
      h("button.link", { "data-key": "latest", onclick: () => ctx.go({ period }) }, ctx.t("showLatest", period))));
    ctx.say(told);
  }
}
