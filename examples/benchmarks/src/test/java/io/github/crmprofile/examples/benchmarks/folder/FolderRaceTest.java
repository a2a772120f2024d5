package io.github.crmprofile.examples.benchmarks.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRaceTest {

    @TempDir
    Path folder;

    @Test
    void bothComeToTheSameNumbers() throws SQLException, IOException {
        var files = new HubSpotFiles(folder);
        files.write(250);

        // Pages that differ end the race with an error.
        FolderRace.Times times = new FolderRace(files).run();

        assertThat(times.bytes()).isEqualTo(files.bytes()).isPositive();
        assertThat(times.byHand()).isPositive();
        assertThat(times.later()).isPositive();
    }
}
