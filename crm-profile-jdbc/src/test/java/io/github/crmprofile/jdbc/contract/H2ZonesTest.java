package io.github.crmprofile.jdbc.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.source.ProfileSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All vectors in other surroundings, which H2 notices: it remembers the zone of the JVM until it is told to look again, and reads in it. */
class H2ZonesTest {

    /**
     * Where records are read.
     *
     * @param zone of the JVM, and so of the sessions of H2
     * @param language of the JVM
     */
    private record Place(String zone, String language) {

        Object call(Call call) throws Throwable {
            TimeZone home = TimeZone.getDefault();
            Locale own = Locale.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Locale.setDefault(Locale.forLanguageTag(language));
                DateTimeUtils.resetCalendar();
                return call.run();
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                TimeZone.setDefault(home);
                Locale.setDefault(own);
                DateTimeUtils.resetCalendar();
            }
        }

        ProfileSource around(ProfileSource source) {
            return (ProfileSource) Proxy.newProxyInstance(
                    ProfileSource.class.getClassLoader(),
                    new Class<?>[] {ProfileSource.class},
                    (proxy, method, args) -> call(() -> method.invoke(source, args)));
        }
    }

    private interface Call {
        Object run() throws InvocationTargetException, IllegalAccessException;
    }

    @TestFactory
    Stream<DynamicContainer> theNumbersAreTheSameEverywhere() {
        Loader awkward = (database, data) -> AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER);
        return Stream.of(
                in(new Place("America/New_York", "tr-TR"), TidySchema::load),
                in(new Place("Asia/Kolkata", "ar-EG-u-nu-arab"), awkward),
                in(new Place("Pacific/Apia", "th-TH-u-ca-buddhist-nu-thai"), TidySchema::load));
    }

    private static DynamicContainer in(Place place, Loader loader) {
        return dynamicContainer(place.toString(), vectors(place, loader));
    }

    private interface Loader {
        SchemaMapping load(TestDatabase database, Dataset data);
    }

    private static Stream<DynamicTest> vectors(Place place, Loader loader) {
        return ProfileSourceContract.vectors(data -> {
            TestDatabase database = H2Database.fresh();
            SchemaMapping mapping = loader.load(database, data);
            return place.around(
                    JdbcSource.builder(database.dataSource(), mapping).build());
        });
    }
}
