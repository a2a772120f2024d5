package io.github.crmprofile.widget;

import io.github.crmprofile.widget.LayoutRepair.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects repairs up to a limit: a broken layout may need a hundred thousand, and nobody reads so many. */
final class Repairs {
    private static final int MOST = 100;

    private final List<LayoutRepair> repairs = new ArrayList<>();
    private int more;

    void add(Code code, @Nullable String placement, String message) {
        if (repairs.size() < MOST) {
            repairs.add(new LayoutRepair(code, placement, message));
        } else {
            more++;
        }
    }

    List<LayoutRepair> list() {
        var list = new ArrayList<>(repairs);
        if (more > 0) {
            list.add(new LayoutRepair(Code.MORE, null, more + " more repairs were made"));
        }
        return list;
    }
}
