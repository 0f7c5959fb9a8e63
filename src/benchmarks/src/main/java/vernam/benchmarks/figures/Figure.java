package vernam.benchmarks.figures;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One result.
 *
 * @param part which part of the suite it belongs to
 * @param subject who was measured
 * @param operation what it did
 * @param amount how much of it: bytes in a message or a file, rows in a store, or 1
 * @param threads how many worked at the same time, each on as much
 * @param unit of value and error
 * @param value the mean or, of the store, the median
 * @param error half of the mean's 99.9 % confidence interval; 0 where there is none
 */
@JsonPropertyOrder({"part", "subject", "operation", "amount", "threads", "unit", "value", "error"})
public record Figure(
    Part part,
    String subject,
    String operation,
    long amount,
    int threads,
    String unit,
    double value,
    double error) {}
