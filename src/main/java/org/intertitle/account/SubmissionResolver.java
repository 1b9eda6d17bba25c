package org.intertitle.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link Submission} of a request out of its parameters and files.
 */
class SubmissionResolver implements HandlerMethodArgumentResolver {

	/** What differs between two sendings of one form, and is no content. */
	private static final Set<String> AROUND_THE_FORM = Set.of("formKey", "_csrf");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Submission.class;
	}

	@Override
	public Submission resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) throws Exception {
		HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
			throw new AccessDeniedException(request.getRequestURI());
		}
		return new Submission(who.id(), key(request), HexFormat.of().formatHex(digest(request)));
	}

	/** A form without a usable key cannot be recognised, so each sending is one. */
	private static String key(HttpServletRequest request) {
		String key = request.getParameter("formKey");
		return (StringUtils.hasText(key) && key.length() <= Submission.LONGEST_KEY) ? key : Secrets.token();
	}

	private static byte[] digest(HttpServletRequest request) throws IOException, ServletException {
		MessageDigest digest = Secrets.sha256();
		add(digest, request.getRequestURI());
		for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
			if (!AROUND_THE_FORM.contains(field.getKey())) {
				add(digest, field.getKey());
				add(digest, Integer.toString(field.getValue().length));
				Arrays.stream(field.getValue()).forEach((value) -> add(digest, value));
			}
		}
		if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
			addFiles(digest, request);
		}
		return digest.digest();
	}

	private static void addFiles(MessageDigest digest, HttpServletRequest request)
			throws IOException, ServletException {
		for (Part part : request.getParts()) {
			if (part.getSubmittedFileName() != null) {
				add(digest, part.getName());
				add(digest, part.getSubmittedFileName());
				add(digest, Long.toString(part.getSize()));
				try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
					content.transferTo(OutputStream.nullOutputStream());
				}
			}
		}
	}

	/** The length before the text: no two lists of texts run into one another. */
	private static void add(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		digest.update(bytes);
	}

}
