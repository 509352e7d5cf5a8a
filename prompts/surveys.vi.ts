/** What a citizen is asked when something is over: once, with one tap. The English twin is typed by this file. */
export const surveysVi = {
  dossier: (procedure: string | null) =>
    procedure
      ? `Hồ sơ "${procedure}" của anh/chị đã trả kết quả. Anh/chị thấy việc giải quyết thế nào?`
      : 'Hồ sơ của anh/chị đã trả kết quả. Anh/chị thấy việc giải quyết thế nào?',
  conversation: 'Những câu trả lời hôm nay có giúp được anh/chị không?',
  nameless: 'Anh/chị chọn một mức là đủ. Không ai biết mức nào là của anh/chị.',
  scores: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  thanks: 'Cảm ơn anh/chị.',
  askReason: 'Muốn nói thêm vì sao, anh/chị viết một câu. Không cần cũng được ạ.',
  heard: 'Tôi đã ghi lại, không kèm tên. Cảm ơn anh/chị.',
  /** What staff read in place of what was chosen and written. */
  veiled: '[trả lời khảo sát]',
};

export type SurveyWords = typeof surveysVi;
