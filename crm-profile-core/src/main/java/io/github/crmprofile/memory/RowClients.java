package io.github.crmprofile.memory;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import java.util.List;
import java.util.function.Function;

/**
 * The clients that each row belongs to, by their places in a list of clients: rows are counted for all clients in the order in which they lie in memory.
 *
 * <p>Immutable and thread-safe.
 */
final class RowClients {

    private final int clients;
    /** Where the clients of each row begin in {@link #places}; one more than there are rows. */
    private final int[] starts;

    private final int[] places;

    /**
     * Collects the clients of each row.
     *
     * @param clients the clients
     * @param size the number of rows
     * @param rows returns the rows of a client, each once
     */
    RowClients(List<Client> clients, int size, Function<ClientId, int[]> rows) {
        this.clients = clients.size();
        this.starts = new int[size + 1];
        int[][] ofClients =
                clients.stream().map(client -> rows.apply(client.id())).toArray(int[][]::new);
        for (int[] ofClient : ofClients) {
            for (int row : ofClient) {
                starts[row + 1]++;
            }
        }
        for (int row = 0; row < size; row++) {
            starts[row + 1] += starts[row];
        }
        this.places = new int[starts[size]];
        int[] next = starts.clone();
        for (int place = 0; place < ofClients.length; place++) {
            for (int row : ofClients[place]) {
                places[next[row]++] = place;
            }
        }
    }

    /** Counts for each client its rows among those whose bit is set. */
    int[] counts(long[] rows) {
        int[] counts = new int[clients];
        for (int word = 0; word < rows.length; word++) {
            for (long rest = rows[word]; rest != 0; rest &= rest - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    counts[places[i]]++;
                }
            }
        }
        return counts;
    }
}
