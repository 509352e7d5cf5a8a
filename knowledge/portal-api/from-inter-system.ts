import { foldText } from '#knowledge/fold.ts';
import { type LooseRecord, lineIn, recordsUnder, textIn } from './loose-values.ts';

/**
 * The record of the older interface between state systems (`LayThuTuc`), whose keys are Vietnamese words in
 * capitals, in the shape of the portal's own record.
 */
export function fromInterSystem(record: LooseRecord): LooseRecord {
  return {
    code: textIn(record, /^matthc$/),
    name: textIn(record, /^tentthc$/),
    categoriesDetails: recordsUnder(record, /^linhvucthuchien$/).map((one) => ({
      name: textIn(one, /^tenlinhvuc$/),
    })),
    subjectTypesDetails: splitLines(textIn(record, /^doituongthuchien$/)),
    executionSteps: recordsUnder(record, /^trinhtuthuchien$/).map((one) => ({
      name: textIn(one, /^truonghop$/),
      description: textIn(one, /^trinhtu$/),
    })),
    executionMethods: recordsUnder(record, /^cachthucthuchien$/).flatMap(methodsOfChannel),
    executionCases: recordsUnder(record, /^thanhphanhoso$/).map((one) => ({
      name: textIn(one, /^truonghop$/),
      profileComponents: recordsUnder(one, /^giayto$/).map(paperOf),
    })),
    departmentsExecuting: splitLines(textIn(record, /^coquanthuchien$/)),
    requirementsAndConditions: textIn(record, /^yeucau$/),
    resultsDetails: recordsUnder(record, /^ketquathuchien$/).map((one) => ({
      name: textIn(one, /^tenketqua$/),
    })),
    legalBasisesDetails: recordsUnder(record, /^cancuphaply$/).map((one) => ({
      code: textIn(one, /^sovanban$/),
      name: textIn(one, /^tenvanban$/),
    })),
    decisionNumber: textIn(record, /^soquyetdinh$/),
  };
}

export const interSystemKey = /^matthc$/;

/** One row per time, as one channel has several. */
function methodsOfChannel(channel: LooseRecord): LooseRecord[] {
  const submissionMethod = lineIn(channel, /^kenh$/);
  const times = recordsUnder(channel, /^thoigian$/);
  return (times.length > 0 ? times : [{}]).map((time) => ({
    submissionMethod,
    processingTime: lineIn(time, /^thoigiangiaiquyet$/),
    processingTimeUnit: lineIn(time, /^donvitinh$/),
    description: textIn(time, /^mota$/),
    fees: recordsUnder(time, /^philephi$/).map((fee) => ({
      value: lineIn(fee, /^sotien$/),
      currencyCode: /usd|do la/.test(foldText(lineIn(fee, /^donvi$/))) ? 'USD' : 'VND',
      description: textIn(fee, /^mota$/),
    })),
  }));
}

function paperOf(paper: LooseRecord): LooseRecord {
  const form = lineIn(paper, /^tenmaudon$/);
  return {
    name: textIn(paper, /^tengiayto$/),
    originalQty: lineIn(paper, /^sobanchinh$/),
    copyQty: lineIn(paper, /^sobansao$/),
    attachments: form ? [{ fileName: form }] : [],
  };
}

function splitLines(text: string): string[] {
  return text.split(/[;\n]/).filter((part) => part.trim());
}
