/** What people from abroad ask for, and how they ask, in the words that the record and its readers use. */
export const englishPhrases = `
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
thank you | cảm ơn
thank you so much | cảm ơn
thank you very much | cảm ơn
many thanks | cảm ơn
thanks | cảm ơn
thanks a lot | cảm ơn
goodbye | tạm biệt
bye | tạm biệt
bye bye | tạm biệt
hello | xin chào
good morning | xin chào
good afternoon | xin chào
good evening | xin chào
where is your office | trung tâm ở đâu
your office | trung tâm
when do you open | giờ làm việc
when does it open | giờ làm việc
what time do you open | giờ làm việc
are you open | giờ làm việc
your hotline | số điện thoại tổng đài
phone number | số điện thoại tổng đài
hotline | số điện thoại tổng đài
vietnamese girlfriend | người nước ngoài
vietnamese boyfriend | người nước ngoài
vietnamese fiancee | người nước ngoài
vietnamese fiance | người nước ngoài
vietnamese partner | người nước ngoài
vietnamese wife | vợ người việt nam
vietnamese husband | chồng người việt nam
marry my vietnamese | đăng ký kết hôn với người nước ngoài
marry a local | đăng ký kết hôn với người nước ngoài
wedding | đăng ký kết hôn
girlfriend | người yêu
boyfriend | người yêu
had a baby | đăng ký khai sinh
have a baby | đăng ký khai sinh
our baby was born | đăng ký khai sinh
my baby was born | đăng ký khai sinh
my daughter was born | đăng ký khai sinh
my son was born | đăng ký khai sinh
was born | đăng ký khai sinh
british father | cha người nước ngoài
foreign father | cha người nước ngoài
foreign mother | mẹ người nước ngoài
recognise my child | nhận cha mẹ con
recognize my child | nhận cha mẹ con
acknowledge paternity | nhận cha mẹ con
divorced abroad | ghi vào sổ việc ly hôn ở nước ngoài
foreign divorce | ghi vào sổ việc ly hôn ở nước ngoài
married abroad | ghi vào sổ việc kết hôn ở nước ngoài
foreign driving licence | đổi giấy phép lái xe nước ngoài
foreign driving license | đổi giấy phép lái xe nước ngoài
foreign licence | đổi giấy phép lái xe nước ngoài
foreign license | đổi giấy phép lái xe nước ngoài
convert my licence | đổi giấy phép lái xe nước ngoài
convert my license | đổi giấy phép lái xe nước ngoài
convert my driving licence | đổi giấy phép lái xe nước ngoài
convert my driving license | đổi giấy phép lái xe nước ngoài
residence card | thẻ tạm trú cho người nước ngoài
extend my visa | gia hạn tạm trú cho người nước ngoài
visa extension | gia hạn tạm trú cho người nước ngoài
extend my stay | gia hạn tạm trú cho người nước ngoài
renew my visa | gia hạn tạm trú cho người nước ngoài
register my stay | khai báo tạm trú người nước ngoài
register a guest | khai báo tạm trú người nước ngoài
register my landlord | khai báo tạm trú người nước ngoài
rented apartment | nhà thuê
rented house | nhà thuê
rented room | nhà thuê
rent | thuê nhà
landlord | chủ nhà
renew my work permit | gia hạn giấy phép lao động cho người nước ngoài
hire a foreigner | giấy phép lao động cho người nước ngoài
work legally | giấy phép lao động cho người nước ngoài
invest | đăng ký đầu tư
investment certificate | giấy chứng nhận đăng ký đầu tư
translate | chứng thực chữ ký người dịch
translation | chứng thực chữ ký người dịch
certified translation | chứng thực chữ ký người dịch
legalise | hợp pháp hóa lãnh sự
legalize | hợp pháp hóa lãnh sự
legalisation | hợp pháp hóa lãnh sự
legalization | hợp pháp hóa lãnh sự
apostille | hợp pháp hóa lãnh sự
power of attorney | chứng thực hợp đồng ủy quyền
give up my nationality | thôi quốc tịch việt nam
vietnamese nationality | quốc tịch việt nam
vietnamese citizenship | quốc tịch việt nam
become a citizen | nhập quốc tịch việt nam
five year visa exemption | giấy miễn thị thực
visa exemption | giấy miễn thị thực
lost my passport | hộ chiếu bị mất
clean record | phiếu lý lịch tư pháp
police check | phiếu lý lịch tư pháp
background check | phiếu lý lịch tư pháp
health check | giấy khám sức khỏe
interpreter | người phiên dịch
in person | trực tiếp
both of us | cả hai
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
`;
