import { createPhraseBook, matchPhrases } from '#knowledge/match-phrases.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { readPairs } from './read-pairs.ts';

/** What people from abroad ask for, and how they ask, in the words that the record and its readers use. */
const phrases = createPhraseBook(
  readPairs(`
what documents | cần giấy tờ gì
which documents | cần giấy tờ gì
what document | cần giấy tờ gì
what papers | cần giấy tờ gì
which papers | cần giấy tờ gì
what paperwork | cần giấy tờ gì
what do i need | cần giấy tờ gì
what do we need | cần giấy tờ gì
what should i bring | cần giấy tờ gì
what to bring | cần giấy tờ gì
documents needed | cần giấy tờ gì
documents required | cần giấy tờ gì
required documents | cần giấy tờ gì
how much | lệ phí bao nhiêu
how much does it cost | lệ phí bao nhiêu
cost | lệ phí
costs | lệ phí
fee | lệ phí
fees | lệ phí
price | lệ phí
free of charge | lệ phí
how long | mất bao lâu
how long does it take | mất bao lâu
how many days | mất mấy ngày
how many working days | mất mấy ngày
how soon | mất bao lâu
processing time | thời hạn giải quyết
when will | bao giờ có
where | ở đâu
where do we go | nộp ở đâu
where do i go | nộp ở đâu
where should we go | nộp ở đâu
where should i go | nộp ở đâu
where to go | nộp ở đâu
go instead of me | đi nộp thay
apply instead of me | đi nộp thay
apply for me | đi nộp thay
do it for me | đi nộp thay
marry a vietnamese | đăng ký kết hôn với người nước ngoài
married to a vietnamese | đăng ký kết hôn với người nước ngoài
which office | cơ quan nào
online | làm trực tuyến
on the internet | làm trực tuyến
requirements | điều kiện
conditions | điều kiện
who can | ai được
am i eligible | điều kiện
application form | mẫu tờ khai
form | mẫu tờ khai
forms | mẫu tờ khai
what steps | trình tự
steps | trình tự
legal basis | căn cứ pháp lý
opening hours | giờ làm việc
office hours | giờ làm việc
birth registration | đăng ký khai sinh
register birth | đăng ký khai sinh
register a birth | đăng ký khai sinh
register the birth | đăng ký khai sinh
register my baby | đăng ký khai sinh
register my child | đăng ký khai sinh
birth certificate | đăng ký khai sinh
baby birth | đăng ký khai sinh
newborn | đăng ký khai sinh
copy of birth certificate | trích lục bản sao khai sinh
copy of a birth certificate | trích lục bản sao khai sinh
copy of my birth certificate | trích lục bản sao khai sinh
death certificate | đăng ký khai tử
death registration | đăng ký khai tử
register a death | đăng ký khai tử
passed away | đăng ký khai tử
marriage certificate | đăng ký kết hôn
marriage registration | đăng ký kết hôn
register marriage | đăng ký kết hôn
register our marriage | đăng ký kết hôn
register my marriage | đăng ký kết hôn
get married | đăng ký kết hôn
getting married | đăng ký kết hôn
marry | đăng ký kết hôn
marrying | đăng ký kết hôn
foreigner | người nước ngoài
foreigners | người nước ngoài
foreign | nước ngoài
single status | xác nhận tình trạng hôn nhân
single certificate | xác nhận tình trạng hôn nhân
certificate of single status | xác nhận tình trạng hôn nhân
certificate of marital status | xác nhận tình trạng hôn nhân
marital status | xác nhận tình trạng hôn nhân
adopt | nuôi con nuôi
adoption | nuôi con nuôi
adopt a child | nuôi con nuôi
certified copy | chứng thực bản sao từ bản chính
certified copies | chứng thực bản sao từ bản chính
certify a copy | chứng thực bản sao từ bản chính
notarized copy | chứng thực bản sao từ bản chính
certify signature | chứng thực chữ ký
certify my signature | chứng thực chữ ký
signature certification | chứng thực chữ ký
temporary residence | đăng ký tạm trú
temporary residence registration | đăng ký tạm trú
temporary residence card | thẻ tạm trú cho người nước ngoài
permanent residence | đăng ký thường trú
register residence | đăng ký tạm trú
residence confirmation | xác nhận thông tin về cư trú
confirmation of residence | xác nhận thông tin về cư trú
proof of residence | xác nhận thông tin về cư trú
stay registration | thông báo lưu trú
id card | thẻ căn cước
identity card | thẻ căn cước
citizen card | thẻ căn cước
passport | hộ chiếu phổ thông
visa | thị thực
driving licence | giấy phép lái xe
driving license | giấy phép lái xe
driver licence | giấy phép lái xe
driver license | giấy phép lái xe
drivers license | giấy phép lái xe
international driving permit | giấy phép lái xe quốc tế
motorbike | xe máy
motorcycle | xe máy
car | ô tô
vehicle registration | đăng ký xe
number plate | biển số xe
land use right certificate | giấy chứng nhận quyền sử dụng đất
red book | sổ đỏ
pink book | sổ hồng
land certificate | sổ đỏ
transfer land | chuyển nhượng đất
building permit | giấy phép xây dựng nhà
construction permit | giấy phép xây dựng nhà
build a house | giấy phép xây dựng nhà
household business | hộ kinh doanh
business household | hộ kinh doanh
open a shop | mở quán đăng ký hộ kinh doanh
open a coffee shop | mở quán đăng ký hộ kinh doanh
open a restaurant | mở quán đăng ký hộ kinh doanh
company | công ty
set up a company | thành lập công ty
start a company | thành lập công ty
business registration | đăng ký kinh doanh
tax code | mã số thuế
health insurance | bảo hiểm y tế
health insurance card | thẻ bảo hiểm y tế
social insurance | bảo hiểm xã hội
criminal record | phiếu lý lịch tư pháp
criminal record certificate | phiếu lý lịch tư pháp
police clearance | phiếu lý lịch tư pháp
judicial record | phiếu lý lịch tư pháp
work permit | giấy phép lao động
disability certificate | giấy xác nhận khuyết tật
disability | khuyết tật
disabled | khuyết tật
pension | lương hưu
social allowance | trợ cấp xã hội
funeral support | hỗ trợ mai táng
funeral | mai táng
lost | bị mất
lose | bị mất
stolen | bị mất
replace | cấp lại
replacement | cấp lại
reissue | cấp lại
renew | gia hạn
renewal | gia hạn
extend | gia hạn
expired | hết hạn
exchange | đổi
convert | đổi
change | thay đổi
correct | cải chính
register | đăng ký
registration | đăng ký
certificate | giấy
permit | giấy phép
licence | giấy phép
license | giấy phép
birth | khai sinh
death | khai tử
marriage | kết hôn
`),
);

/** Says nothing of what is wanted. Many are Vietnamese syllables too: left out only of a message that is English. */
const plain = new Set(
  `a an the i you he she we they it my your his her our their me him us them is am are was were be been do does did
  can could may might should would will shall must have has had need needs needed want wants like get getting got
  to for of in on at by with from about and or if but so as than this that these those there here what which who
  whose when how why please hello hi dear sir madam thanks thank help tell know ask apply applying make take go
  come bring baby child son daughter wife husband mother father friend vietnam vietnamese viet nam just now new
  new also still already per page each one two any some more most very much many s m t don doesn im ive id`
    .split(/\s+/)
    .map((word) => tokenize(word)[0]?.folded ?? ''),
);

/** Words that no Vietnamese message has: two of them make it English. */
const telling = new Set(
  `what which how much where does need documents document register registration certificate birth marriage passport
  license licence driving permit the my your please want would should business household copy certified much long cost
  lost renew residence temporary permanent insurance card land house building company married death your with is are
  have and for tell process apply application requirements steps form foreigner husband wife baby child`
    .split(/\s+/)
    .map((word) => tokenize(word)[0]?.folded ?? ''),
);
const leastTelling = 2;
/** A phrase of so many words is no chance. */
const longPhrase = 4;

/** An English message in Vietnamese words, for finding; `null` where it is none. */
export function hearEnglish(tokens: readonly Token[]): readonly Token[] | null {
  if (tokens.some(({ exact, folded }) => exact !== folded)) return null;
  const matches = matchPhrases(phrases, { tokens, marked: false });
  const heard = tokens.filter(({ folded }) => telling.has(folded)).length;
  const saysPhrase = matches.some(({ from, to }) => to - from >= longPhrase);
  if (!saysPhrase && (heard < leastTelling || heard * 4 < tokens.length)) return null;
  const written: Token[] = [];
  let from = 0;
  const keep = (to: number) =>
    written.push(...tokens.slice(from, to).filter(({ folded }) => !plain.has(folded)));
  for (const match of matches) {
    keep(match.from);
    written.push(...tokenize(match.value));
    from = match.to;
  }
  keep(tokens.length);
  return written;
}
