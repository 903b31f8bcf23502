import type { AwardRule } from '#persistence/packs/award-reader.js';
import type { ChecklistEntryView } from './nomination-detail.response.js';

export interface ChecklistQuestion {
  readonly award: AwardRule | undefined;
  /** Items the unit said it holds. */
  readonly declared: readonly string[];
  readonly documents: readonly { readonly id: string; readonly itemCode: string }[];
  readonly missingItems: readonly string[];
}

/** Thành phần hồ sơ: what is there, by declaration or by document, and what is not. */
export function checklistView(question: ChecklistQuestion): ChecklistEntryView[] {
  const { award, declared, documents, missingItems } = question;
  return (award?.checklist ?? []).map(({ code, label, isRequired }) => {
    const attached = documents.filter(({ itemCode }) => itemCode === code).map(({ id }) => id);
    const isDeclared = declared.includes(code);
    return {
      code,
      label,
      isRequired,
      isDeclared,
      documentIds: attached,
      isPresent: isDeclared || attached.length > 0,
      isAskedFor: missingItems.includes(code),
    };
  });
}
