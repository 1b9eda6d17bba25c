package org.intertitle.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * The last line of defence against a text that {@link Limits} should have refused: work
 * is done on a thread of its own, with a stack of a known size, for a limited time.
 * <p>
 * What is limited is the time that the thread works, not the time that it waits for a
 * processor: a busy machine must not refuse what an idle one accepts.
 */
final class Sandbox {

	private static final Duration WORK = Duration.ofMillis(900);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	/**
	 * Flexmark and the regular expressions in it recurse. Only what is used of a stack
	 * takes memory.
	 */
	private static final int STACK_BYTES = 16 << 20;

	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

	private final ExecutorService threads = Executors.newCachedThreadPool(Sandbox::thread);

	private final Duration limit;

	Sandbox() {
		this(WORK);
	}

	Sandbox(Duration limit) {
		this.limit = limit;
	}

	/**
	 * Does some work, and waits for it.
	 * @throws MarkdownRefused if the work throws it, runs out of stack or time, or fails
	 */
	<T> T run(Callable<T> work) {
		Job<T> job = new Job<>(work);
		this.threads.execute(job);
		try {
			return await(job);
		}
		catch (ExecutionException ex) {
			throw refusal(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MarkdownRefused("Reading this text was interrupted.", ex);
		}
		finally {
			job.cancel(true);
		}
	}

	private <T> T await(Job<T> job) throws ExecutionException, InterruptedException {
		long start = System.nanoTime();
		while (true) {
			try {
				return job.get(BETWEEN_LOOKS.toNanos(), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				if (job.worked() > this.limit.toNanos() || System.nanoTime() - start > PATIENCE.toNanos()) {
					throw new MarkdownRefused(
							"This text takes too long to read: simplify its lists, links or emphasis.", ex);
				}
			}
		}
	}

	private static MarkdownRefused refusal(@Nullable Throwable cause) {
		return switch (cause) {
			case MarkdownRefused refused -> refused;
			case StackOverflowError overflow ->
				new MarkdownRefused("This text is nested too deeply, or repeats one sign too often.", overflow);
			case VirtualMachineError error -> throw error;
			case LinkageError error -> throw error;
			case null, default -> new MarkdownRefused("This text could not be read.", cause);
		};
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(null, work, "markdown", STACK_BYTES);
		thread.setDaemon(true);
		return thread;
	}

	private static final class Job<T> extends FutureTask<T> {

		private volatile @Nullable Thread thread;

		private volatile long before;

		private Job(Callable<T> work) {
			super(work);
		}

		@Override
		public void run() {
			this.before = CLOCK.getCurrentThreadCpuTime();
			this.thread = Thread.currentThread();
			super.run();
		}

		private long worked() {
			Thread thread = this.thread;
			return (thread != null) ? CLOCK.getThreadCpuTime(thread.threadId()) - this.before : 0;
		}

	}

}
