package io.github.crmprofile.widget;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layout, with the repairs made while it was read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param layout a layout in which every rule holds
 * @param isDefault whether it is the built-in one, because none that could be used was stored
 * @param repairs what was changed or left aside, in the order of the stored layout; a long list ends with {@link LayoutRepair.Code#MORE}
 * @param stored the text that is stored for the owner, which {@link LayoutStore#replace} expects; null when there is none, or nothing was loaded
 */
public record LoadedLayout(
        Layout layout,
        boolean isDefault,
        List<LayoutRepair> repairs,
        @Nullable String stored) {

    private static final int DIGITS = 16;

    /** Copies the list. */
    public LoadedLayout {
        repairs = List.copyOf(repairs);
    }

    /**
     * Returns the version of the layout: a page sends it back with an edit, and an edit of another version is stale.
     *
     * @return 16 hexadecimal digits, the same for the same layout on every node; another when the layout of the owner, that of everyone or the
     *     default page has changed
     * @throws IllegalStateException if the layout cannot be written; see {@link Layout#toJson}
     */
    public String version() {
        return Hashing.sha256()
                .hashString(stored + "\n" + layout.toJson(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}
