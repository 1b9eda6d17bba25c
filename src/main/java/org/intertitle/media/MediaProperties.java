package org.intertitle.media;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where pictures are kept.
 *
 * @param folder where they are if there is no bucket; several nodes need the same one
 * @param bucket of an object store that speaks S3
 * @param endpoint of a store other than Amazon's
 * @param region of the bucket
 * @param accessKey for the bucket; without one, the AWS SDK looks where it always does
 * @param secretKey that goes with it
 */
@ConfigurationProperties("intertitle.media")
record MediaProperties(Path folder, @Nullable String bucket, @Nullable URI endpoint,
		@DefaultValue("us-east-1") String region, @Nullable String accessKey, @Nullable String secretKey) {

	MediaProperties {
		Assert.isTrue((accessKey == null) == (secretKey == null), "A bucket's keys come in pairs");
	}

}
