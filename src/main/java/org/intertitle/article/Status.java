package org.intertitle.article;

/**
 * Where an article is on its way to readers.
 */
enum Status {

	DRAFT, IN_REVIEW, SCHEDULED, PUBLISHED, WITHDRAWN

}
