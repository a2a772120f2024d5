package io.github.crmprofile.source;

/** The deals of the client at hand that exist for the viewer. */
final class ClientDeals {

    private IntSet rows = IntSet.EMPTY;

    void set(int[] dealRows) {
        var set = new IntSet(dealRows.length);
        for (int row : dealRows) {
            set.add(row);
        }
        rows = set;
    }

    boolean contains(int dealRow) {
        return rows.contains(dealRow);
    }
}
