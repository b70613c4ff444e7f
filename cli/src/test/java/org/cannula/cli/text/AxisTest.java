package org.cannula.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void takesTheLargestScaleThatFits() {
        assertThat(Axis.over(480, 720, 50).perCell()).isEqualTo(5);
        assertThat(Axis.over(480, 720, 49).perCell()).isEqualTo(5);
        assertThat(Axis.over(480, 720, 48).perCell()).isEqualTo(6);
        assertThat(Axis.over(480, 720, 24).perCell()).isEqualTo(12);
    }

    @Test
    void everyMinuteHasItsColumn() {
        for (int first : new int[] {0, 1, 479, 480, 1433}) {
            for (int length : new int[] {0, 1, 59, 240, 1500, 10_000}) {
                for (int room : new int[] {12, 36, 100}) {
                    Axis axis = Axis.over(first, first + length, room);
                    assertThat(axis.cells()).isBetween(1, room);
                    for (int minute = first; minute <= first + length; minute += 7) {
                        int cell = axis.cell(minute);
                        assertThat(axis.minuteOf(cell)).isLessThanOrEqualTo(minute);
                        assertThat(axis.minuteOf(cell) + axis.perCell()).isGreaterThan(minute);
                    }
                }
            }
        }
    }

    @Test
    void labelsStandFarEnoughApartToBeRead() {
        for (int length = 10; length < 50_000; length = length * 3 / 2) {
            Axis axis = Axis.over(480, 480L + length, 60);
            int last = -10;
            for (int cell = 0; cell < axis.cells(); cell++) {
                if (axis.labelled(cell)) {
                    assertThat(cell - last).isGreaterThanOrEqualTo(6);
                    last = cell;
                }
            }
        }
    }

    @Test
    void aDayBeginsInOneColumnOnly() {
        Axis axis = Axis.over(1380, 1500, 60);
        assertThat(java.util.stream.IntStream.range(0, axis.cells())
                        .filter(axis::midnight)
                        .count())
                .isEqualTo(1);
        assertThat(axis.midnight(axis.cell(1440))).isTrue();
    }
}
