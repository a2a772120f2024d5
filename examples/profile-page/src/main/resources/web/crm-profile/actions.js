import { drag, stepOf } from "./arrange.js";
import { toast } from "./dialog.js";
import { targetDialog } from "./gauge.js";
import { h } from "./dom.js";
import { catalogueDialog, settingsDialog } from "./settings.js";

/** What a user can do to the page: each is an edit that the server checks and keeps. */
export function actions(ctx) {
  const { api, t, profile } = ctx;
  const kind = profile.client.kind;
  const placements = profile.widgets;
  const indexOf = (id) => placements.findIndex((w) => w.id === id);
  const catalogue = () => api.get("catalogue", { ...ctx.query(), kind });

  /** In a dialog the problem is shown there; elsewhere as a message at the foot of the page. */
  async function edit(body, isInDialog = false) {
    try {
      const done = await api.send("POST", "layout/edits", { kind }, body);
      await ctx.reload();
      return done;
    } catch (error) {
      if (isInDialog) {
        throw new Error(ctx.reason(error), { cause: error });
      }
      toast(ctx.root, ctx.reason(error));
      return null;
    }
  }

  async function moveTo(widget, to) {
    if (to >= 0 && to < placements.length && to !== indexOf(widget.id) && await edit({ edit: "move", id: widget.id, to })) {
      ctx.say(t("moved", widget.title, to + 1, placements.length));
    }
  }

  async function restore(layout) {
    try {
      await api.send("PUT", "layout", { kind }, layout);
      await ctx.reload();
    } catch (error) {
      toast(ctx.root, ctx.reason(error));
    }
  }

  return {
    edit,
    shift: (widget, step) => moveTo(widget, indexOf(widget.id) + step),
    arrow: (event, widget) => {
      const step = stepOf(event.key);
      if (step !== 0) {
        event.preventDefault();
        moveTo(widget, indexOf(widget.id) + step);
      }
    },
    drag: (event, widget) => drag(event, widget, ctx.root, (target, isAfter) => {
      const rest = placements.filter((w) => w.id !== widget.id);
      moveTo(widget, rest.findIndex((w) => w.id === target) + (isAfter ? 1 : 0));
    }),
    remove: async (widget) => {
      if (await edit({ edit: "remove", id: widget.id })) {
        toast(ctx.root, t("removed", widget.title), () => restore(profile.layout), t("undo")).querySelector("button").focus();
      }
    },
    configure: async (widget) => settingsDialog(widget, await catalogue(), ctx),
    browse: async () => catalogueDialog(await catalogue(), ctx),
    add: async (widget) => {
      const done = await edit({ edit: "add", widget: widget.id });
      const added = done && ctx.root.querySelector(`.tile[data-id="${done.id}"]`);
      added?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      added?.querySelector("[data-key^=gear]")?.focus({ preventScroll: true });
    },
    split: (split) => edit({ edit: "split", split }),
    reset: () => ctx.dialog({
      title: t("resetAsk"), body: h("p", t("resetWhy")), save: t("reset"),
      submit: async () => { await api.send("DELETE", "layout", { kind }); await ctx.reload(); },
    }),
    setTarget: (pipeline, value) => targetDialog(pipeline, value, ctx),
    saveTarget: async (pipeline, value) => {
      await api.send("PUT", "target", { kind, pipeline }, { value });
      await ctx.reload();
    },
  };
}
