package org.intertitle.media;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Chooses where pictures are kept.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {

	@Bean
	MediaStore mediaStore(MediaProperties properties) {
		return StringUtils.hasText(properties.bucket()) ? BucketStore.of(properties)
				: new FolderStore(properties.folder());
	}

}
