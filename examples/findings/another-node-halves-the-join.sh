#!/usr/bin/env bash
# Apache Ignite 2.17.0, H2-based engine, thin JDBC driver, two tables with their default (partitioned) template: each node joins its own rows only. 100
# activities of 100 deals are 100 in a join on one node, fewer once a second node has joined the cluster, and NOT EXISTS finds activities whose deal is
# not there. No error and no warning; the connection property distributedJoins=true, off by default, gives the right number of a join.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.apache.ignite:ignite-core:2.17.0 org.apache.ignite:ignite-indexing:2.17.0

opens=()
for package in java.base/jdk.internal.access java.base/jdk.internal.misc java.base/sun.nio.ch java.base/sun.util.calendar \
    java.base/sun.reflect.generics.reflectiveObjects java.base/java.io java.base/java.nio java.base/java.net java.base/java.util \
    java.base/java.util.concurrent java.base/java.util.concurrent.locks java.base/java.util.concurrent.atomic java.base/java.lang \
    java.base/java.lang.invoke java.base/java.lang.reflect java.base/java.math java.base/java.time java.base/java.text java.sql/java.sql \
    java.management/com.sun.jmx.mbeanserver java.management/sun.management jdk.internal.jvmstat/sun.jvmstat.monitor \
    jdk.management/com.sun.management.internal java.desktop/java.awt.font; do
    opens+=("--add-opens=$package=ALL-UNNAMED")
done

cat >"$work/Join.java" <<'JAVA'
import java.sql.DriverManager;
import java.util.List;
import org.apache.ignite.Ignition;
import org.apache.ignite.configuration.IgniteConfiguration;
import org.apache.ignite.logger.NullLogger;
import org.apache.ignite.spi.discovery.tcp.TcpDiscoverySpi;
import org.apache.ignite.spi.discovery.tcp.ipfinder.vm.TcpDiscoveryVmIpFinder;

public class Join {
    public static void main(String[] args) throws Exception {
        var finder = new TcpDiscoveryVmIpFinder(true);
        for (int nodes = 1; nodes <= 2; nodes++) {
            Ignition.start(new IgniteConfiguration()
                    .setIgniteInstanceName("node" + nodes)
                    .setConsistentId("node" + nodes)
                    .setLocalHost("127.0.0.1")
                    .setWorkDirectory(args[0])
                    .setGridLogger(new NullLogger())
                    .setDiscoverySpi(new TcpDiscoverySpi().setIpFinder(finder)));
            if (nodes == 1) {
                fill();
            } else {
                Thread.sleep(5_000); // the partitions move
            }
            ask(nodes, "");
            ask(nodes, "?distributedJoins=true");
        }
        System.exit(0);
    }

    private static void fill() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:ignite:thin://127.0.0.1"); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE deal (id INT PRIMARY KEY, outcome VARCHAR)");
            statement.execute("CREATE TABLE activity (id INT PRIMARY KEY, deal INT)");
            for (int i = 0; i < 100; i++) {
                statement.execute("INSERT INTO deal VALUES (" + i + ", 'won')");
                statement.execute("INSERT INTO activity VALUES (" + (i + 1000) + ", " + i + ")");
            }
        }
    }

    private static void ask(int nodes, String property) throws Exception {
        var questions = List.of(
                "SELECT COUNT(*) FROM activity",
                "SELECT COUNT(*) FROM activity a JOIN deal d ON d.id = a.deal",
                "SELECT COUNT(*) FROM activity WHERE deal IN (SELECT id FROM deal)",
                "SELECT 100 - COUNT(*) FROM activity a WHERE NOT EXISTS (SELECT 1 FROM deal d WHERE d.id = a.deal)");
        try (var connection = DriverManager.getConnection("jdbc:ignite:thin://127.0.0.1" + property); var statement = connection.createStatement()) {
            for (String question : property.isEmpty() ? questions : questions.subList(0, 2)) {
                try (var rows = statement.executeQuery(question)) {
                    rows.next();
                    int count = rows.getInt(1);
                    System.out.println(nodes + " node(s)" + property + ": " + (count == 100 ? "100" : count > 0 && count < 100 ? "fewer" : "" + count) + " by " + question);
                }
            }
        }
    }
}
JAVA
run "${opens[@]}" -Xmx700m "$work/Join.java" "$work" | expect <(cat <<'SEEN'
1 node(s): 100 by SELECT COUNT(*) FROM activity
1 node(s): 100 by SELECT COUNT(*) FROM activity a JOIN deal d ON d.id = a.deal
1 node(s): 100 by SELECT COUNT(*) FROM activity WHERE deal IN (SELECT id FROM deal)
1 node(s): 100 by SELECT 100 - COUNT(*) FROM activity a WHERE NOT EXISTS (SELECT 1 FROM deal d WHERE d.id = a.deal)
1 node(s)?distributedJoins=true: 100 by SELECT COUNT(*) FROM activity
1 node(s)?distributedJoins=true: 100 by SELECT COUNT(*) FROM activity a JOIN deal d ON d.id = a.deal
2 node(s): 100 by SELECT COUNT(*) FROM activity
2 node(s): fewer by SELECT COUNT(*) FROM activity a JOIN deal d ON d.id = a.deal
2 node(s): fewer by SELECT COUNT(*) FROM activity WHERE deal IN (SELECT id FROM deal)
2 node(s): fewer by SELECT 100 - COUNT(*) FROM activity a WHERE NOT EXISTS (SELECT 1 FROM deal d WHERE d.id = a.deal)
2 node(s)?distributedJoins=true: 100 by SELECT COUNT(*) FROM activity
2 node(s)?distributedJoins=true: 100 by SELECT COUNT(*) FROM activity a JOIN deal d ON d.id = a.deal
SEEN
)
