/** How a decision of the province or the ward stands in an answer beside the national record. */
export const localVi = {
  local: {
    counter: 'Quầy tiếp nhận',
    source: (parts: {
      readonly issuer: string;
      readonly number: string;
      readonly day: string;
      readonly title: string;
      readonly from: string;
    }) =>
      `${parts.issuer}, văn bản ${parts.number} ngày ${parts.day} “${parts.title}”, hiệu lực từ ngày ${parts.from}`,
    invented: (text: string) => `${text}, số liệu minh họa`,
    about: (text: string, aspects: string) => `${aspects}: ${text}`,
    demo: (aspects: string) => `${aspects}: số liệu minh họa của tỉnh Minh Họa, không có thật.`,
    note: (text: string) => `Tại địa phương: ${text}`,
    elsewhereInSteps: (aspects: string, numbers: string) =>
      `Về ${aspects}, địa phương có quy định riêng (${numbers}); chỗ nào ở trên ghi khác thì theo quy định đó.`,
    notReceived: (centre: string) => `${centre} không nhận hồ sơ thủ tục này.`,
    doneAt: (where: string) => `Nơi làm: ${where}.`,
    doneAtUnknown: 'Chưa có thông tin nơi làm.',
  },
};
