package org.intertitle.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says on the console where to look, once there is something to see.
 */
@Component
class OpenSign {

	private static final Logger logger = LoggerFactory.getLogger(OpenSign.class);

	private final SiteProperties site;

	OpenSign(SiteProperties site) {
		this.site = site;
	}

	@EventListener(ApplicationReadyEvent.class)
	void open() {
		logger.info("Open at {}", this.site.baseUrl());
	}

}
