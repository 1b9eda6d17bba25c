package org.intertitle.publication;

import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.intertitle.media.Picture;
import org.intertitle.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What every page and every rating depends on, exactly as it was typed.
 *
 * @param language a BCP 47 tag
 * @param timeZone an IANA zone name
 * @param worst the lowest rating
 * @param best the highest rating
 * @param step between one rating and the next
 * @param logo the address, the key or the number of a picture
 * @param version of the settings that the form began with
 */
record TypedHouse(String language, String timeZone, String worst, String best, String step, String logo,
		String version) {

	private static final BigDecimal HIGHEST = new BigDecimal("100");

	TypedHouse(@Nullable String language, @Nullable String timeZone, @Nullable String worst, @Nullable String best,
			@Nullable String step, @Nullable String logo, @Nullable String version) {
		this.language = (language != null) ? language : "";
		this.timeZone = (timeZone != null) ? timeZone : "";
		this.worst = (worst != null) ? worst : "";
		this.best = (best != null) ? best : "";
		this.step = (step != null) ? step : "";
		this.logo = (logo != null) ? logo : "";
		this.version = (version != null) ? version : "";
	}

	static TypedHouse of(Settings settings) {
		RatingScale scale = settings.ratingScale();
		return new TypedHouse(settings.language(), settings.timeZone(), plain(scale.worst()), plain(scale.best()),
				plain(scale.step()), (settings.logo() != null) ? settings.logo().address() : "",
				Integer.toString(settings.version()));
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	/** Whether the form began with the settings as they are now. */
	boolean isOf(Settings settings) {
		return this.version.equals(Integer.toString(settings.version()));
	}

	/** The same, to be saved upon the settings as they are now. */
	TypedHouse upon(Settings settings) {
		return new TypedHouse(this.language, this.timeZone, this.worst, this.best, this.step, this.logo,
				Integer.toString(settings.version()));
	}

	/**
	 * Reads the form.
	 * @param zone what is known of the time zone
	 * @param picture what is known of the logo
	 * @param check notes what is wrong
	 * @return the change; only to be made if nothing is wrong
	 */
	UnaryOperator<PublicationForm> read(Optional<String> zone, Optional<Picture> picture, FieldCheck check) {
		String tag = tag(check);
		if (zone.isEmpty()) {
			check.wrong("timeZone", "There is no such time zone. Choose one of the list, such as Europe/London.");
		}
		BigDecimal lowest = number("worst", this.worst, check);
		BigDecimal highest = number("best", this.best, check);
		BigDecimal between = number("step", this.step, check);
		checkScale(lowest, highest, between, check);
		if (!this.logo.isBlank() && picture.isEmpty()) {
			check.wrong("logo", "There is no such picture in the media library.");
		}
		return (settings) -> settings.withHouse(picture.map(Picture::id).orElse(null), tag, zone.orElseThrow(),
				new RatingScale(lowest, highest, between));
	}

	private String tag(FieldCheck check) {
		try {
			String tag = new Locale.Builder().setLanguageTag(this.language.strip()).build().toLanguageTag();
			if (!tag.equals("und")) {
				return tag;
			}
		}
		catch (IllformedLocaleException ex) {
			check.wrong("language", "A language is a tag such as en, en-GB or pl.");
		}
		check.wrong("language", "A language is a tag such as en, en-GB or pl.");
		return "";
	}

	private static BigDecimal number(String field, String typed, FieldCheck check) {
		String number = typed.strip().replace(',', '.');
		if (number.matches("\\d{1,3}(\\.\\d)?")) {
			return new BigDecimal(number);
		}
		check.wrong(field, "Write a number such as 5 or 0.5, with one digit at most after the point.");
		return BigDecimal.ZERO;
	}

	private static void checkScale(BigDecimal worst, BigDecimal best, BigDecimal step, FieldCheck check) {
		if (!check.passed()) {
			return;
		}
		if (best.compareTo(HIGHEST) > 0 || best.compareTo(worst) <= 0) {
			check.wrong("best", "The highest rating is above the lowest, and at most 100.");
		}
		else if (step.signum() == 0 || best.subtract(worst).remainder(step).signum() != 0) {
			check.wrong("step", "From the lowest rating, steps of this size do not arrive at the highest.");
		}
	}

	/** What the form says, by label. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Language", this.language);
		texts.put("Time zone", this.timeZone);
		texts.put("Lowest rating", this.worst);
		texts.put("Highest rating", this.best);
		texts.put("Step", this.step);
		texts.put("Logo", this.logo);
		return texts;
	}

}
