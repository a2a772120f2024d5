package io.github.crmprofile.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A pool over a data source that goes wrong as it is told, counts what is left open, and notes how connections come back. */
public final class FaultyDataSource {

    /** What happens at a call. */
    public interface Fault {
        /** Throws, or lets the call happen. */
        void before(Method method, Object[] args) throws SQLException;
    }

    public static final Fault NONE = (method, args) -> {};

    private final DataSource target;
    private final Semaphore pool;
    private final Set<Object> open = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<String> returned = new CopyOnWriteArrayList<>();
    private volatile Fault fault = NONE;
    private volatile boolean isAutoCommit = true;
    private volatile int isolation = Connection.TRANSACTION_READ_COMMITTED;

    /**
     * A pool.
     *
     * @param target where connections come from
     * @param size how many may be open at once; who asks for more has to wait
     */
    public FaultyDataSource(DataSource target, int size) {
        this.target = target;
        this.pool = new Semaphore(size);
    }

    public void set(Fault next) {
        fault = next;
    }

    /** Sets how connections are given out. */
    public void giveOut(boolean inAutoCommit, int atIsolation) {
        isAutoCommit = inAutoCommit;
        isolation = atIsolation;
    }

    /** How many connections, statements and results are open. */
    public int open() {
        return open.size();
    }

    /** What was called on connections to change them or to end a transaction. */
    public List<String> changes() {
        return changes;
    }

    /** In what state connections came back, without doubles. */
    public Set<String> returned() {
        return Set.copyOf(returned);
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, target, (method, args) -> {
            fault.before(method, args);
            return method.getName().equals("getConnection") ? connection() : call(target, method, args);
        });
    }

    private Connection connection() throws SQLException, InterruptedException {
        if (!pool.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new SQLException("the pool is empty", "08000");
        }
        Connection real = target.getConnection();
        real.setAutoCommit(isAutoCommit);
        real.setTransactionIsolation(isolation);
        // H2 takes no notice of it.
        var isReadOnly = new AtomicBoolean();
        open.add(real);
        return proxy(Connection.class, real, (method, args) -> {
            String name = method.getName();
            if (name.equals("close")) {
                returned.add("autocommit " + real.getAutoCommit() + ", isolation " + real.getTransactionIsolation()
                        + ", read-only " + isReadOnly);
                if (open.remove(real)) {
                    pool.release();
                }
                real.close();
            }
            fault.before(method, args);
            if (name.startsWith("set") || name.equals("rollback") || name.equals("commit")) {
                changes.add(args == null ? name : name + " " + args[0]);
            }
            return switch (name) {
                case "close" -> null;
                case "isReadOnly" -> isReadOnly.get();
                case "setReadOnly" -> {
                    isReadOnly.set((Boolean) args[0]);
                    yield null;
                }
                case "prepareStatement" -> closeable(PreparedStatement.class, call(real, method, args));
                default -> call(real, method, args);
            };
        });
    }

    private <T> T closeable(Class<T> type, Object real) {
        open.add(real);
        return proxy(type, real, (method, args) -> {
            if (method.getName().equals("close")) {
                open.remove(real);
                call(real, method, args);
            }
            fault.before(method, args);
            if (method.getName().equals("executeQuery")) {
                return closeable(ResultSet.class, call(real, method, args));
            }
            return method.getName().equals("close") ? null : call(real, method, args);
        });
    }

    private interface Calls {
        Object call(Method method, Object[] args) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Object real, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> switch (method.getName()) {
                    case "hashCode" -> real.hashCode();
                    case "equals" -> proxy == args[0];
                    default -> calls.call(method, args);
                }));
    }

    private static Object call(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
