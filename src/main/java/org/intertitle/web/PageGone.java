package org.intertitle.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was at this address has been withdrawn and will not come back.
 */
@ResponseStatus(HttpStatus.GONE)
public class PageGone extends RuntimeException {

}
