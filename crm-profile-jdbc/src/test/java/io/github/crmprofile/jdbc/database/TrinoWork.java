package io.github.crmprofile.jdbc.database;

/**
 * What a cluster did.
 *
 * @param statements how many queries it ran
 * @param stages the stages of all of them
 * @param rows the rows that it read from the databases behind it
 */
public record TrinoWork(int statements, long stages, long rows) {

    TrinoWork plus(TrinoWork more) {
        return new TrinoWork(statements + more.statements, stages + more.stages, rows + more.rows);
    }
}
