package io.github.crmprofile.jdbc.database;

import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;

/** A database whose columns of codes, owners and other texts have a type that takes different texts for equal. */
public final class BlindTexts extends TestDatabase {

    private final TestDatabase database;
    private final String text;

    /**
     * Creates it.
     *
     * @param database the database
     * @param text their type
     */
    public BlindTexts(TestDatabase database, String text) {
        super(database.dataSource());
        this.database = database;
        this.text = text;
    }

    @Override
    String type(String type) {
        return type.equals("TEXT") ? text : database.type(type);
    }

    @Override
    public TimeForm instants() {
        return database.instants();
    }

    @Override
    public int scale() {
        return database.scale();
    }

    @Override
    public ChronoUnit precision() {
        return database.precision();
    }

    @Override
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        database.bind(statement, index, value);
    }
}
