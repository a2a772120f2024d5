package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.source.SourceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a statement that is prepared, with all that it is given, to run it without whoever prepared it: so one learns what the
 * database alone takes. Not thread-safe.
 */
final class Tape {

    private final DataSource dataSource;
    private final List<Call> calls = new ArrayList<>();
    private String sql = "";
    private boolean isHeld;
    private boolean isFull;

    private record Call(Method method, List<@Nullable Object> arguments) {

        @Nullable
        Object on(Object target) throws Exception {
            try {
                return method.invoke(target, arguments.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }

        boolean isNamed(String begin) {
            return method.getName().startsWith(begin);
        }
    }

    private interface Handler {
        @Nullable
        Object handle(Call call) throws Exception;
    }

    Tape(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The data source, its statements written down. */
    DataSource recorder() {
        return proxy(DataSource.class, call -> {
            Object answer = call.on(dataSource);
            return answer instanceof Connection connection ? recorder(connection) : answer;
        });
    }

    private Connection recorder(Connection connection) {
        return proxy(Connection.class, call -> {
            Object answer = call.on(connection);
            // Whoever cannot run a statement may try others, to learn why.
            if (answer instanceof PreparedStatement statement && !isFull) {
                sql = String.valueOf(call.arguments().get(0));
                calls.clear();
                return recorder(statement);
            }
            return answer;
        });
    }

    private PreparedStatement recorder(PreparedStatement statement) {
        return proxy(PreparedStatement.class, call -> {
            if (isHeld && call.isNamed("execute")) {
                isFull = true;
                throw new SQLException("It was only to be written down");
            }
            if (call.isNamed("set")) {
                calls.add(call);
            }
            return call.on(statement);
        });
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        handler.handle(new Call(method, arguments == null ? List.of() : Arrays.asList(arguments)))));
    }

    /** Writes down what someone prepares first, and does not let it run. */
    void hold(Runnable work) {
        isHeld = true;
        isFull = false;
        try {
            work.run();
        } catch (SourceException e) {
            return;
        } finally {
            isHeld = false;
        }
        throw new IllegalStateException("Nothing was prepared");
    }

    /** Runs what is written down, and counts the rows. */
    long countRows() throws Exception {
        long count = 0;
        try (Connection connection = dataSource.getConnection()) {
            // Outside a transaction the driver of PostgreSQL would load all rows at once.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Call call : calls) {
                    call.on(statement);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        count++;
                    }
                }
            }
            connection.rollback();
        }
        return count;
    }
}
