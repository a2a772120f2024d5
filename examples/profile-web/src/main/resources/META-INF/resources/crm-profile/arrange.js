/** Moving widgets: by dragging their grip, and by the arrow keys. */
import { byKey } from "./dom.js";

const CLOSE = 4;

/** Follows a grip until it is let go, and tells where its widget is to stand. Only places that would be accepted are marked. */
export function drag(event, widget, root, isAccepted, drop) {
  if (event.button !== 0) {
    return;
  }
  const grip = event.currentTarget;
  const moved = byKey(root, `tile ${widget.id}`);
  const start = { x: event.clientX, y: event.clientY };
  const isRtl = getComputedStyle(moved).direction === "rtl";
  let place = null;
  const mark = (next) => {
    root.querySelectorAll(".before, .after").forEach((tile) => tile.classList.remove("before", "after"));
    place = next && isAccepted(next.tile.dataset.id, next.isAfter) ? next : null;
    place?.tile.classList.add(place.isAfter ? "after" : "before");
  };
  const move = (e) => {
    if (Math.hypot(e.clientX - start.x, e.clientY - start.y) < CLOSE) {
      return;
    }
    moved.classList.add("dragged");
    const tile = root.elementsFromPoint(e.clientX, e.clientY).map((el) => el.closest?.(".tile")).find((t) => t && t !== moved);
    if (!tile) {
      mark(null);
      return;
    }
    const box = tile.getBoundingClientRect();
    const isWide = box.width > root.querySelector(".grid").clientWidth * 0.75;
    const isAfter = isWide ? e.clientY > box.top + box.height / 2 : (e.clientX > box.left + box.width / 2) !== isRtl;
    mark({ tile, isAfter });
    if (!place) {
      mark({ tile, isAfter: !isAfter });
    }
  };
  const end = (e) => {
    grip.removeEventListener("pointermove", move);
    moved.classList.remove("dragged");
    const target = place;
    mark(null);
    if (target && e.type === "pointerup") {
      drop(target.tile.dataset.id, target.isAfter);
    }
  };
  grip.setPointerCapture(event.pointerId);
  grip.addEventListener("pointermove", move);
  grip.addEventListener("pointerup", end, { once: true });
  grip.addEventListener("pointercancel", end, { once: true });
}

/** Where an arrow key leads: one place up or down the page. */
export const stepOf = (key, isRtl) => ({ ArrowUp: -1, ArrowLeft: isRtl ? 1 : -1, ArrowDown: 1, ArrowRight: isRtl ? -1 : 1 })[key] ?? 0;
