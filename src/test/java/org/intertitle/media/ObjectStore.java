package org.intertitle.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An object store that speaks S3 and checks signatures: S3Proxy, in a process and with
 * libraries of its own.
 */
final class ObjectStore implements AutoCloseable {

	private static final String PROGRAM = "target/s3proxy-jar-with-dependencies.jar";

	private static final long PATIENCE_MILLIS = 30_000;

	private static final String KEY = "local";

	private final Process process;

	private final int port;

	private ObjectStore(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Starts one that keeps what it has in memory, and waits until it answers. */
	static ObjectStore start(Path folder) throws IOException, InterruptedException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		Path settings = Files.write(folder.resolve("s3proxy.conf"),
				List.of("s3proxy.authorization=aws-v4", "s3proxy.endpoint=http://127.0.0.1:" + port,
						"s3proxy.identity=" + KEY, "s3proxy.credential=" + KEY, "jclouds.provider=transient-nio2",
						"jclouds.identity=none", "jclouds.credential=none"));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx128m", "-jar", PROGRAM, "--properties", settings.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("s3proxy.log").toFile())
			.start();
		ObjectStore store = new ObjectStore(process, port);
		store.awaitAnswer(folder);
		return store;
	}

	private void awaitAnswer(Path folder) throws IOException, InterruptedException {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!answers()) {
			if (!this.process.isAlive() || System.currentTimeMillis() > end) {
				throw new IllegalStateException(Files.readString(folder.resolve("s3proxy.log")));
			}
			Thread.sleep(50);
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A bucket of that name, and what the program has to know of it. */
	MediaProperties bucket(String name) {
		try (S3Client client = S3Client.builder()
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.endpointOverride(endpoint())
			.forcePathStyle(true)
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
			.build()) {
			client.createBucket((bucket) -> bucket.bucket(name));
		}
		return new MediaProperties(Path.of("none"), name, endpoint(), "us-east-1", KEY, KEY);
	}

	private URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

}
