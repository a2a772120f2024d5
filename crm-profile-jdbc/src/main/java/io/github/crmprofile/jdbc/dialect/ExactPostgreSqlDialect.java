package io.github.crmprofile.jdbc.dialect;

/**
 * The dialect of a PostgreSQL some of whose texts are compared otherwise than character by character: by a collation or type that takes different ones
 * for equal, or by another server that keeps the table. Conditions and sums of built-in functions are sent to such a server, where amounts may also
 * have more decimals than are declared here. So texts and numbers are used in a form that is not sent: all that is computed is computed here, of the
 * values that are listed.
 */
final class ExactPostgreSqlDialect extends PostgreSqlDialect {

    ExactPostgreSqlDialect() {
        super(" COLLATE \"C\"");
    }

    // No foreign data wrapper sends on a conversion by text.
    @Override
    public String number(String sql) {
        return "CAST(CAST(" + sql + " AS TEXT) AS NUMERIC)";
    }
}
