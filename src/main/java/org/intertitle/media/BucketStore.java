package org.intertitle.media;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Pictures in a bucket of an object store that speaks S3. There are no folders that could
 * appear as a whole, so an empty object that is written last says that one is complete.
 */
final class BucketStore implements MediaStore, AutoCloseable {

	private static final String COMPLETE = ".complete";

	/** A store that does not answer is no reason to wait longer than for a page. */
	private static final Duration LONGEST_TRY = Duration.ofSeconds(5);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private static final int AT_ONCE = 8;

	private final S3Client client;

	private final String bucket;

	private BucketStore(S3Client client, String bucket) {
		this.client = client;
		this.bucket = bucket;
	}

	static BucketStore of(MediaProperties properties) {
		S3ClientBuilder builder = S3Client.builder()
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.region(Region.of(properties.region()))
			.overrideConfiguration((calls) -> calls.apiCallAttemptTimeout(LONGEST_TRY).apiCallTimeout(LONGEST_WAIT))
			// Stores other than Amazon's do not all know the newer checksums
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
		if (properties.endpoint() != null) {
			builder.endpointOverride(properties.endpoint()).forcePathStyle(true);
		}
		if (properties.accessKey() != null && properties.secretKey() != null) {
			builder.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(properties.accessKey(), properties.secretKey())));
		}
		return new BucketStore(builder.build(), Objects.requireNonNull(properties.bucket()));
	}

	@Override
	public boolean has(String folder) {
		try {
			this.client.headObject((head) -> head.bucket(this.bucket).key(folder + "/" + COMPLETE));
			return true;
		}
		catch (NoSuchKeyException ex) {
			return false;
		}
	}

	@Override
	public void put(String folder, Map<String, byte[]> files) throws IOException {
		write(files.entrySet()
			.stream()
			.collect(Collectors.toMap((file) -> folder + "/" + file.getKey(), Map.Entry::getValue)));
		write(files.keySet()
			.stream()
			.map((name) -> folder + "/" + name.substring(0, name.lastIndexOf('/') + 1) + COMPLETE)
			.distinct()
			.collect(Collectors.toMap((name) -> name, (name) -> new byte[0])));
	}

	private void write(Map<String, byte[]> objects) throws IOException {
		try (ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Future<?>> written = new ArrayList<>();
			objects.forEach((name, content) -> written.add(writers.submit(() -> this.client
				.putObject((put) -> put.bucket(this.bucket).key(name), RequestBody.fromBytes(content)))));
			for (Future<?> each : written) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IOException("Pictures cannot be written to " + this.bucket, ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	@Override
	public Optional<Resource> find(String folder, String file) {
		return read(folder + "/" + file).map(ByteArrayResource::new);
	}

	@Override
	public Optional<byte[]> original(String key) throws IOException {
		try {
			return names(key + "/" + ORIGINAL).stream().findFirst().flatMap(this::read);
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	/** Whether it is complete goes first, so that what is left half-way is made anew. */
	@Override
	public void remove(String key) {
		delete(key + "/" + COMPLETE);
		names(key + "/").forEach(this::delete);
	}

	private Optional<byte[]> read(String name) {
		try {
			return Optional
				.of(this.client.getObjectAsBytes((get) -> get.bucket(this.bucket).key(name)).asByteArrayUnsafe());
		}
		catch (NoSuchKeyException ex) {
			return Optional.empty();
		}
	}

	private List<String> names(String prefix) {
		return this.client.listObjectsV2Paginator((list) -> list.bucket(this.bucket).prefix(prefix))
			.contents()
			.stream()
			.map(S3Object::key)
			.toList();
	}

	private void delete(String name) {
		this.client.deleteObject((gone) -> gone.bucket(this.bucket).key(name));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
