package org.cannula.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Visits coded a second on one thread, by the number of administrations of a visit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CoderBenchmark {

    @Param({"3", "10", "50"})
    int administrations;

    private final Coder coder = Coder.withBuiltInPayers();
    private Visit visit = SampleVisits.of(1);
    private List<Visit> alone = List.of();

    @Setup
    public void prepare() {
        visit = SampleVisits.of(administrations);
        alone = List.of(visit);
    }

    /** The whole answer: lines, ledger, queries, and every other published reading that would change the lines. */
    @Benchmark
    public CodedVisit code() {
        return coder.code(visit);
    }

    /** The supported lines only. */
    @Benchmark
    public List<List<CodedLine>> lines() {
        return coder.lines(alone);
    }
}
