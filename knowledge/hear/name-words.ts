import { tokenize } from '#knowledge/tokenize.ts';

/** Surnames that are hardly ever another word, so that they are trusted without marks as well. */
export const plainSurnames = folded('nguyễn trần phạm hoàng huỳnh bùi phùng');

/** Surnames that with their marks are hardly ever another word. */
export const markedSurnames = exact(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô đinh trịnh phùng trương doãn khổng nghiêm tống',
);

/** All surnames, as `exactSyllable` writes them. */
export const surnames = exact(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào cao lâm lương hà đoàn ' +
    'trương tạ tô thái châu quách kiều phùng hứa lưu nghiêm mạc chu khổng doãn triệu vương tôn tống la ' +
    'giang bạch âu cù diệp đàm khương lục nông',
);

/** Surnames as they are typed without marks, where a name is announced. */
export const foldedSurnames = new Set(
  tokenize(
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào cao lâm lương hà đoàn ' +
      'trương tạ tô thái châu phùng lưu tôn',
  ).map((token) => token.folded),
);

/** The middle of a name that tells a name from other words. */
export const middleNames = new Set([...exact('thị văn'), ...folded('thị văn')]);

/** "Tự nguyện thì ..." is no Nguyễn Thị. */
export const wishes = folded('tự tình thiện chí');

/** "Đi Hà Khẩu" speaks of a place. */
export const wayTo = folded('đi ở tại về đến tới ra vào qua sang từ');

/** Other syllables inside the names of people and of streets. */
export const innerNames = folded(
  'thị văn đình đức công tất sinh chí bá hữu quang xuân ngọc hoàng thế trọng khắc duy bội trường thái phú cảnh ' +
    'quốc hồng huy khánh đăng thanh minh thu kim mỹ phương như bích diễm tuyết cẩm gia bảo nhật nữ anh tiến mạnh',
);

/** Given names of two syllables end with one of these: "thu hà", "ngọc lan". */
export const givenNames = folded(
  'hà lan hoa hương mai linh trang thảo nhung hạnh hiền hằng nga oanh yến thủy dung loan vân tâm tuyền quyên trâm ' +
    'vy thư trinh nhi như tú tùng dũng hùng cường tuấn khoa khôi long phong sơn thành thắng vinh huy hoàng đạt phúc ' +
    'lộc thọ nam bình minh quân kiệt hải đức anh ngân giang châu ly my uyên diệp phượng liên cúc đào huệ',
);

/**
 * Words that begin like a name and are none: "Lý lịch", "Hồ sơ", and the names of places that everybody knows.
 * Written as they are said, matched with their marks.
 */
export const notNames = new Set(
  [
    'lý lịch|lý do|lý luận|hồ sơ|hồ chí minh|đào tạo|đào đất|cao tuổi|cao cấp|cao đẳng|cao bằng|lương hưu|lương thực',
    'lương y|lương tâm|lương tối thiểu|mai táng|dương lịch|dương tính|từ chối|từ ngày|từ đường|từ thiện|đoàn viên',
    'đoàn thể|đoàn thanh niên|đoàn kết|tống đạt|thân nhân|thân thể|thân thiết|lưu trú|lưu hành|lưu ban|lưu trữ',
    'lưu thông|lưu động|lưu ý|lâm nghiệp|lâm sản|lâm đồng|lâm thời|châu âu|châu á|châu đốc|võ thuật|võ sư|vũ trang',
    'vũ khí|vũ trường|hà nội|hà tĩnh|hà nam|hà giang|hà tiên|hà đông|thái nguyên|thái bình|thái lan|đồng nai|đồng tháp',
    'đồng hới|đồng ý|đồng sở hữu|đồng thời|lai châu|giang mai|phan thiết|phan rang|lại thẻ|lại giấy|quản lý|quản trị',
    'viên chức|hoa kỳ|hoa lợi|hoa màu|hoa hồng|nông nghiệp|nông dân|nông thôn|nông hội|bạch cầu|la mã|kiều bào',
    'vương quốc|triệu đồng|từ điển|tôn giáo|tôn tạo|tôn thờ|chu kỳ|chu cấp|chu vi|mạc|ông bà|ông nội|ông ngoại',
    'ông ấy|đinh tán|trần nhà|lê thê|tô màu|thái độ|thái sản|lục bình|lý hôn|hầu hết|diệp lục|giang hồ|đàm phán',
    'âu lạc|lại căn|lại khai|lại sổ|lại bằng|từ xa|từ đó|từ đâu|lại đăng|lại hộ|lại giấy|mai mốt|mai này|mai em',
    'south korean|north korean|south african|new zealander|new zealand|hong kong|vietnamese american|sri lankan',
    'cao nguyên|cao su|cao tầng|đỗ xe|vũ lan',
  ]
    .flatMap((line) => line.split('|'))
    .map((phrase) =>
      tokenize(phrase)
        .map((token) => token.exact)
        .join(' '),
    ),
);

/** After these a name is that of a place or a house, which is no personal matter; typed without marks, some could be others. */
export const placeBefore = exact(
  'phường xã huyện quận tỉnh phố thôn làng đường chợ cầu trường viện hồ sông núi chùa khu đảo bang nước ty hãng trấn',
);
export const barePlaceBefore = folded('phường xã huyện quận tỉnh phố đường trường viện khu trấn');

const endings =
  'ạ à ơi muốn cần làm xin hỏi cho có không là ở tại đã đang sẽ bị được thì mà và với để đi về ra vào lên xuống nộp đổi cấp mất ' +
  'khai đăng chứng giấy thủ hồ sinh năm số sđt sdt cccd cmnd gì nào đâu sao chưa rồi nè nhé nha của con vợ chồng ba má ' +
  'mẹ bố ông bà cháu em tôi mình chủ hộ nhờ gửi gởi xem tra bao mấy khi từ đến địa điện tài email mail zalo người ' +
  'tuổi nhà đất xe thường tạm trú hiện nay giờ hôm cũ lại chuyển sang tách nhập nhận lấy thẻ sổ bảo kết ly nghỉ bán mua';

/** Words that end a name typed without capitals, and never begin one; without marks, those that are no name as well. */
export const neverInNames = exact(endings);
export const bareNeverInNames = new Set(
  [...folded(endings)].filter((word) => !givenNames.has(word) && word !== 'gia'),
);

function folded(words: string): ReadonlySet<string> {
  return new Set(tokenize(words).map((token) => token.folded));
}

function exact(words: string): ReadonlySet<string> {
  return new Set(tokenize(words).map((token) => token.exact));
}
