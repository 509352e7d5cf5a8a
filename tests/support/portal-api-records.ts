/**
 * A whole record as the national portal itself gives it, of a procedure that does not exist: every field of the
 * shape, with the traps that real ones have.
 */
export function apiRecord(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: '0a1b2c3d-1111-4222-8333-444455556666',
    code: '8.000101',
    codeNotation: 'THU-101',
    name: 'Thủ tục đăng ký nuôi đom đóm trong khu dân cư',
    formalityType: 'STANDARD',
    state: 'ACTIVE',
    isInternal: false,
    isWard: true,
    isProvince: false,
    isMinistry: false,
    isFullProcess: true,
    isOfflineOnly: false,
    isNonTerritorial: true,
    isSharedService: false,
    isVertical: false,
    categoriesDetails: [{ name: 'Chăn nuôi', code: 'G99-TH07' }],
    subjectTypesDetails: [
      { name: 'Công dân Việt Nam', code: 'ĐT1' },
      { name: 'Tổ chức (không bao gồm doanh nghiệp, HTX)', code: 'ĐT5' },
    ],
    executionSteps: [
      {
        name: 'Bước 1',
        description: '<p>Người nuôi nộp đơn tại <strong>quầy</strong>&nbsp;hoặc qua mạng.</p>',
      },
      { name: 'Bước 2', description: '<ul><li>Cán bộ kiểm tra</li><li>Trả kết quả</li></ul>' },
    ],
    executionMethods: [
      apiMethod(),
      apiMethod({
        submissionMethod: 'ONLINE',
        description: '<p>Nộp trên Cổng.</p>',
        fees: [apiFee({ value: 20_000, description: 'Lệ phí' })],
      }),
      apiMethod({ submissionMethod: 'POSTAL', processingTime: 1, processingTimeUnit: 'OTHER' }),
    ],
    executionCases: [
      {
        name: '* Giấy tờ phải nộp',
        profileComponents: [
          apiPaper(),
          apiPaper({ name: 'Bản vẽ chuồng', originalQty: 0, copyQty: 2, required: false, attachments: [] }),
          apiPaper({
            name: 'Không phải nộp giấy nếu đã có dữ liệu.',
            originalQty: 0,
            copyQty: 0,
            attachments: [],
          }),
        ],
      },
      {
        name: 'Giấy tờ phải xuất trình',
        profileComponents: [apiPaper({ name: 'Thẻ căn cước', attachments: null })],
      },
    ],
    cases: [{ name: 'Nuôi tại nhà', code: '8.000101.01', processingDay: { qty: 3, type: 'WORKING_DAY' } }],
    resultsDetails: [{ name: 'Giấy xác nhận nuôi đom đóm', code: 'KQ.G99.000001' }],
    legalBasisesDetails: [{ name: 'Luật Đom đóm', code: '99/2099/QH99' }],
    requirementsAndConditions: '<p>Không gây ồn.</p>',
    dossierReceivingAddresses: 'Trung tâm Phục vụ hành chính công xã Minh Họa',
    returningMethods: [],
    departmentPromulgateCode: 'G99',
    departmentPromulgateName: 'Bộ Thử nghiệm',
    departmentsExecuting: [{ name: 'Uỷ ban nhân dân cấp xã' }],
    departmentsAuthority: [{ name: 'Chủ tịch Uỷ ban nhân dân cấp xã' }],
    departmentsAuthorized: [],
    departmentsCoordinating: [{ name: 'Trạm Thú y' }],
    procedureRelatedGroup: [],
    keywords: '',
    note: '',
    procedureProposal: {
      decisionNumber: 'Quyết định số 12/QĐ-BTN',
      decisionDate: 1_767_225_600_000,
      publicationDate: null,
      issuingAgency: 'Bộ Thử nghiệm',
    },
    createdAt: 1_767_225_600_000,
    updatedAt: 1_780_246_800_000,
    ...fields,
  };
}

export function apiMethod(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    submissionMethod: 'DIRECT',
    processingTime: 3,
    processingTimeUnit: 'WORKING_DAY',
    description: '',
    fees: [apiFee({ value: 30_000, description: 'Lệ phí' })],
    ...fields,
  };
}

export function apiFee(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'SERVICE_FEE',
    value: 0,
    currencyId: 'c0ffee00-0000-4000-8000-000000000000',
    description: '',
    attachment: null,
    ...fields,
  };
}

export function apiPaper(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    profileComponentId: '0a1b2c3d-1111-4222-8333-000000000001',
    code: '000.00.00.G99-KQ000001',
    name: '- Đơn đề nghị nuôi đom đóm;',
    originalQty: 1,
    copyQty: 0,
    required: true,
    hasElectronicForm: false,
    isProcessingResult: false,
    attachments: [{ fileId: 'f1', fileName: 'Mẫu 01.docx' }],
    ...fields,
  };
}
