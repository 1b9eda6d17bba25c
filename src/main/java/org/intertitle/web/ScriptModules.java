package org.intertitle.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * ES modules under addresses that change with their content. What a module imports is
 * part of its content: each import names the address of the other module, so that a
 * browser needs no import map (HTML, section 8.1.5.4), and a change anywhere gives a new
 * address to everything above it.
 * <p>
 * A module is read when somebody asks for it or for one that imports it. Readers ask for
 * none of the newsroom's.
 */
class ScriptModules {

	/** Only at the beginning of a line, where neither a text nor a comment has one. */
	private static final Pattern IMPORT = Pattern
		.compile("(?m)^((?:import|export)\\b(?:[^'\"`;()]*?\\bfrom)?\\s*)(['\"])([^'\"\\n]+)\\2");

	private final UnaryOperator<String> sources;

	private final Supplier<List<String>> names;

	private final Map<String, ScriptModule> modules = new HashMap<>();

	private final Map<String, ScriptModule> modulesByFile = new HashMap<>();

	private final SequencedSet<String> unfinished = new LinkedHashSet<>();

	private boolean complete;

	/**
	 * Begins with none.
	 * @param sources finds a module's source by its name: "./file.js", or a library's
	 * @param names of all modules that a page may begin with
	 */
	ScriptModules(UnaryOperator<String> sources, Supplier<List<String>> names) {
		this.sources = sources;
		this.names = names;
	}

	/**
	 * A module as it goes out.
	 *
	 * @param file with a fingerprint in it
	 * @param imports the addresses of all that it needs, the deepest first
	 */
	record ScriptModule(String file, byte[] content, List<String> imports) {

		String path() {
			return "/assets/" + this.file;
		}

	}

	/**
	 * Finds a module, and everything that it imports.
	 * @param name as other modules import it: "./file.js" or a library's
	 * @throws IllegalStateException if modules import each other in a circle, because
	 * then none of them can have its address before the others
	 */
	synchronized ScriptModule get(String name) {
		ScriptModule known = this.modules.get(name);
		if (known != null) {
			return known;
		}
		if (!this.unfinished.add(name)) {
			throw new IllegalStateException("Scripts that import each other: " + this.unfinished + " and " + name);
		}
		try {
			ScriptModule module = make(name);
			this.modules.put(name, module);
			this.modulesByFile.put(module.file(), module);
			return module;
		}
		finally {
			this.unfinished.remove(name);
		}
	}

	private ScriptModule make(String name) {
		SequencedSet<String> imports = new LinkedHashSet<>();
		String script = IMPORT.matcher(withoutComments(this.sources.apply(name))).replaceAll((match) -> {
			ScriptModule imported = get(match.group(3));
			imports.addAll(imported.imports());
			imports.add(imported.path());
			return match.group(1).replace("$", "\\$") + '"' + imported.path() + '"';
		});
		byte[] content = script.getBytes(StandardCharsets.UTF_8);
		String stem = name.replaceAll("^\\./|^@|\\.js$", "").replace('/', '-');
		return new ScriptModule(stem + "-" + Fingerprint.hex(content, 6) + ".js", content, List.copyOf(imports));
	}

	/**
	 * Leaves out the comments that stand on lines of their own: a quarter of what a
	 * browser would fetch. No other construct that may run over several lines begins one
	 * of its lines like a comment in any of these scripts.
	 */
	private static String withoutComments(String script) {
		StringBuilder kept = new StringBuilder(script.length());
		boolean comment = false;
		for (String line : (Iterable<String>) script.lines()::iterator) {
			String text = line.strip();
			boolean begins = !comment && text.startsWith("/*") && endsWithItsComment(text);
			if (!comment && !begins && !text.startsWith("//")) {
				kept.append(line).append('\n');
			}
			comment = (comment || begins) && !text.contains("*/");
		}
		return kept.toString();
	}

	private static boolean endsWithItsComment(String text) {
		int end = text.indexOf("*/", 2);
		return end < 0 || end == text.length() - 2;
	}

	/**
	 * Finds what a browser asks for, which may have got the address from another node or
	 * before a restart.
	 * @param file with its fingerprint
	 */
	synchronized Optional<ScriptModule> byFile(String file) {
		if (!this.complete && !this.modulesByFile.containsKey(file)) {
			this.names.get().forEach(this::get);
			this.complete = true;
		}
		return Optional.ofNullable(this.modulesByFile.get(file));
	}

}
