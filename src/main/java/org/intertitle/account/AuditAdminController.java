package org.intertitle.account;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The record of what was done in the newsroom.
 */
@NewsroomPage
@Admits(Role.ADMINISTRATOR)
@RequestMapping("/admin/audit/")
class AuditAdminController {

	private final AuditShelf shelf;

	private final AuditChain chain;

	private final AuditTrail audit;

	AuditAdminController(AuditShelf shelf, AuditChain chain, AuditTrail audit) {
		this.shelf = shelf;
		this.chain = chain;
		this.audit = audit;
	}

	@GetMapping
	String list(@ModelAttribute("filter") AuditFilter filter, Model model) {
		List<AuditShelf.AuditRow> rows = this.shelf.page(filter);
		model.addAttribute("rows", rows.stream().limit(AuditShelf.PAGE).toList());
		model.addAttribute("more",
				(rows.size() > AuditShelf.PAGE) ? filter.next(rows.get(AuditShelf.PAGE - 1).id()) : null);
		model.addAttribute("deeds", deeds());
		model.addAttribute("doers", this.shelf.doers());
		return "account/admin-audit";
	}

	private static Map<String, String> deeds() {
		Map<String, String> labels = new LinkedHashMap<>();
		for (Deed deed : Deed.values()) {
			labels.put(deed.name(), deed.label());
		}
		return labels;
	}

	@GetMapping("chain")
	String check(Model model) {
		model.addAttribute("check", this.chain.check());
		return "account/admin-audit-chain";
	}

	@PostMapping("export")
	void export(AuditFilter filter, HttpServletResponse response) throws IOException {
		this.audit.add(Deed.EXPORTED, "the audit list");
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("audit.csv").build().toString());
		PrintWriter writer = response.getWriter();
		writer.print("number,at,deed,account,name,address,subject\r\n");
		this.shelf.all(filter, (row) -> writer.print(line(row)));
	}

	private static String line(AuditShelf.AuditRow row) {
		return Stream
			.of(row.id(), row.at(), row.deed(), text(row.accountId()), text(row.accountName()), text(row.address()),
					row.subject())
			.map((cell) -> cell(cell.toString()))
			.collect(Collectors.joining(",", "", "\r\n"));
	}

	private static Object text(@Nullable Object cell) {
		return (cell != null) ? cell : "";
	}

	/** A cell of RFC 4180 that no spreadsheet takes for a formula. */
	private static String cell(String text) {
		String harmless = (!text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return '"' + harmless.replace("\"", "\"\"") + '"';
	}

}
