package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.source.ProfileSource;
import java.util.List;

/** The average and the highest load of all contacts by the library, which keeps neither: its cache is a new one each time. */
record LibraryBase(ProfileSource source) {

    List<Ratio> run() {
        return StandardPage.profiles(source)
                .figures(
                        StandardPage.request(RecordRows.client(0)).withComparison(null),
                        "communication.load.average",
                        "communication.load.highest")
                .stream()
                .map(FigureResult::value)
                .map(value -> ((MetricValue.Quotient) value).ratio())
                .toList();
    }
}
