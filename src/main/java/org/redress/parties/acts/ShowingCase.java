package org.redress.parties.acts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.access.LinkCookie;
import org.redress.access.LinkHolder;
import org.redress.claims.Act;
import org.redress.claims.Appeal;
import org.redress.evidence.EvidenceType;
import org.redress.parties.NothingHere;
import org.redress.parties.Speech;
import org.redress.parties.sheet.PartySheets;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page of the case, after whatever was done or could not be done on it. */
@Component
class ShowingCase {

  /** What each party is likely to have; everything else is {@code OTHER}. */
  private static final Map<Party, List<EvidenceType>> TYPES =
      Map.of(
          Party.CUSTOMER,
          List.of(
              EvidenceType.PARCEL_PHOTO,
              EvidenceType.DELIVERY_PHOTO,
              EvidenceType.CORRESPONDENCE,
              EvidenceType.CARRIER_INVESTIGATION,
              EvidenceType.POLICE_REPORT,
              EvidenceType.STATEMENT,
              EvidenceType.OTHER),
          Party.MERCHANT,
          List.of(
              EvidenceType.PROOF_OF_DELIVERY,
              EvidenceType.PROOF_OF_SHIPMENT,
              EvidenceType.TRACKING,
              EvidenceType.DELIVERY_PHOTO,
              EvidenceType.CARRIER_INVESTIGATION,
              EvidenceType.PROOF_OF_REFUND,
              EvidenceType.CORRESPONDENCE,
              EvidenceType.STATEMENT,
              EvidenceType.OTHER));

  private final PartySheets sheets;

  ShowingCase(PartySheets sheets) {
    this.sheets = sheets;
  }

  ModelAndView show(LinkHolder holder, Speech say, Filled filled, HttpStatus status) {
    var page = new ModelAndView("party/case", status);
    page.addObject("sheet", sheets.find(holder, say).orElseThrow(NothingHere::new));
    page.addObject("filled", filled);
    page.addObject("overtaken", status == HttpStatus.CONFLICT);
    page.addObject("grounds", Arrays.stream(Appeal.Ground.values()).map(Enum::name).toList());
    page.addObject("types", choices(TYPES.getOrDefault(holder.party(), List.of()), say));
    page.addObject(
        "proofTypes",
        choices(
            List.of(
                EvidenceType.PROOF_OF_SHIPMENT,
                EvidenceType.PROOF_OF_DELIVERY,
                EvidenceType.DELIVERY_PHOTO,
                EvidenceType.OTHER),
            say));
    return page;
  }

  /** Says beside the fields what is wrong; nothing was done. */
  ModelAndView refuse(LinkHolder holder, Speech say, Filled filled) {
    return show(holder, say, filled, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  ModelAndView after(Act act, LinkHolder holder, Speech say, Filled filled) {
    return switch (act) {
      case Act.Done done -> done(holder, filled.form());
      case Act.NotNow overtaken -> show(holder, say, filled, HttpStatus.CONFLICT);
      case Act.Refused(var problems) -> {
        problems.forEach(problem -> filled.wrong(field(problem), say.the("wrong.value")));
        yield refuse(holder, say, filled);
      }
      case Act.NoSuchCase() -> throw new NothingHere();
    };
  }

  ModelAndView done(LinkHolder holder, String what) {
    return new ModelAndView(
        "redirect:%s%s?done=%s".formatted(LinkCookie.PAGES, holder.link(), what));
  }

  private static String field(FieldProblem problem) {
    return problem.field().substring(problem.field().lastIndexOf('.') + 1);
  }

  private static Map<String, String> choices(List<EvidenceType> types, Speech say) {
    var choices = new LinkedHashMap<String, String>();
    types.forEach(type -> choices.put(type.name(), say.the("evidence." + type)));
    return choices;
  }
}
