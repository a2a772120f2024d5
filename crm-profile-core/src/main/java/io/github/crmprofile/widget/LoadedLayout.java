package io.github.crmprofile.widget;

import java.util.List;

/**
 * A layout and what had to be repaired to get it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param layout a layout in which every rule holds
 * @param isDefault whether it is the built-in one, because none that could be used was stored
 * @param repairs what was changed or left aside, in the order of the stored layout; a long list ends with {@link LayoutRepair.Code#MORE}
 */
public record LoadedLayout(Layout layout, boolean isDefault, List<LayoutRepair> repairs) {
    /** Copies the list. */
    public LoadedLayout {
        repairs = List.copyOf(repairs);
    }
}
