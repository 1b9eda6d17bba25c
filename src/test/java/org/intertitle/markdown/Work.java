package org.intertitle.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * How much work texts were. The time on the clock would tell more about what else the
 * machine is doing.
 */
final class Work {

	private final Map<String, Long> taken = new HashMap<>();

	/**
	 * The time that this thread and those which read the texts have worked.
	 * @return in nanoseconds
	 */
	static long done() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long readers = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("markdown"))
			.mapToLong((thread) -> Math.max(0, threads.getThreadCpuTime(thread.threadId())))
			.sum();
		return readers + threads.getCurrentThreadCpuTime();
	}

	void note(String text, long milliseconds) {
		this.taken.put(text, milliseconds);
	}

	/**
	 * Prints the slowest.
	 * @param texts what they are called
	 */
	void tellTheSlowest(String texts) {
		System.out.printf("%d %s; the slowest:%n", this.taken.size(), texts);
		this.taken.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.limit(5)
			.forEach((text) -> System.out.printf("%5d ms  %s%n", text.getValue(), text.getKey()));
	}

}
